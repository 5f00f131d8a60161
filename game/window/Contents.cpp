#include "window/Contents.hpp"

#include "model/Counted.hpp"
#include "practice/Standing.hpp"
#include "window/CourseWords.hpp"
#include "window/PageWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <map>

namespace window {

namespace {

std::string rankName(const model::CompetencyFramework& framework, std::string_view id) {
    const auto rank = framework.findRank(id);
    return rank ? framework[*rank].name : std::string(id);
}

std::string joinedByDots(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty())
            text += (text.empty() ? "" : " · ") + part;
    return text;
}

std::string openDetail(const practice::AttemptSummary& attempt) {
    return joinedByDots({attempt.whatIfFrom ? words::whatIfFrom(*attempt.whatIfFrom) : std::string(),
                         attempt.learnerName, words::decisionsSoFar(attempt.decisions), words::day(attempt.startedAt)});
}

/// Where the learner stands with a scenario that was never begun, or was.
void putStanding(GalleryScreen::Card& card, const practice::Standing* standing) {
    using Stand = GalleryScreen::Card::Stand;
    card.standing = words::standing(standing);
    card.stand = standing == nullptr ? Stand::notPlayed : standing->finished > 0 ? Stand::finished : Stand::begun;
}

std::string factsOf(const model::Scenario& scenario, const model::CompetencyFramework& framework) {
    const std::string rank =
        scenario.rank.position() < framework.ranks.size() ? framework[scenario.rank].name : std::string();
    return words::cardFacts(scenario.level.number, rank, scenario.minutes);
}

/// "Emotionally aware (1), Take ownership (1, 2), Compassion".
std::string canShow(const practice::ScenarioCard& card, const model::CompetencyFramework& framework) {
    std::string text;
    std::optional<model::CompetencyId> open;
    const auto close = [&] {
        if (open)
            text += ")";
        open.reset();
    };
    for (const model::UnitId id : card.canShow) {
        const model::Unit& unit = framework[id];
        if (const auto* at = std::get_if<model::CompetencyLevel>(&unit.what)) {
            if (open == at->competency) {
                text += ", " + std::to_string(at->level.number);
                continue;
            }
            close();
            text +=
                (text.empty() ? "" : ", ") + framework[at->competency].name + " (" + std::to_string(at->level.number);
            open = at->competency;
        } else {
            close();
            text += (text.empty() ? "" : ", ") + framework.nameOf(id);
        }
    }
    close();
    return text;
}

bool lastExpired(const play::Journey& journey) {
    const auto& decisions = journey.runner().attempt().decisions;
    return !decisions.empty() && decisions.back().expired;
}

} // namespace

GalleryContents galleryContents(const practice::Practice& practice, const std::optional<practice::Learner>& learner,
                                const study::Study* study) {
    const model::CompetencyFramework& framework = practice.framework();
    GalleryContents result;
    if (learner)
        result.content.learner = learner->name;
    const auto attempts = practice.openAttempts(learner ? std::optional(learner->id) : std::nullopt);
    if (const auto* list = std::get_if<std::vector<practice::AttemptSummary>>(&attempts))
        for (const practice::AttemptSummary& attempt : *list)
            if (learner || attempt.learnerId.empty()) {
                result.content.open.push_back({attempt.scenarioTitle, openDetail(attempt)});
                result.open.push_back(attempt.id);
            }
    std::map<std::string, practice::Standing, std::less<>> standings;
    if (const auto all = practice.attempts(learner ? std::optional(learner->id) : std::nullopt);
        const auto* list = std::get_if<std::vector<practice::AttemptSummary>>(&all))
        standings = practice::standings(*list, learner ? learner->id : std::string());
    for (const practice::ScenarioCard& card : practice.gallery()) {
        if (!card.scenario) {
            GalleryScreen::Broken broken{card.path.filename().string(), {}};
            for (const content::Diagnostic& problem : card.problems)
                broken.problems.push_back(content::format(problem));
            result.content.broken.push_back(std::move(broken));
            continue;
        }
        const model::Scenario& scenario = *card.scenario;
        result.paths.push_back(card.path);
        GalleryScreen::Card made{
            std::string(scenario.title),   factsOf(scenario, framework),
            std::string(scenario.summary), std::vector<std::string>(scenario.topics.begin(), scenario.topics.end()),
            canShow(card, framework),      std::string(scenario[scenario.start].place)};
        made.level = scenario.level.number;
        made.contentNote = !scenario.notes.empty();
        const auto standing = standings.find(scenario.id);
        putStanding(made, standing == standings.end() ? nullptr : &standing->second);
        result.content.cards.push_back(std::move(made));
    }
    for (const practice::CourseCard& card : practice.courses()) {
        if (!card.plan) {
            GalleryScreen::Broken broken{card.path.filename().string(), {}};
            for (const content::Diagnostic& problem : card.problems)
                broken.problems.push_back(content::format(problem));
            result.content.broken.push_back(std::move(broken));
            continue;
        }
        const auto steps =
            study::stepsOf(*card.plan, practice, study, learner ? std::optional(learner->id) : std::nullopt);
        result.content.courses.push_back({card.plan->title, study::progressWords(steps)});
        result.courses.push_back(card.plan->id);
    }
    return result;
}

std::string courseFacts(const study::CourseStep& step, const model::CompetencyFramework& framework) {
    if (step.scenario != nullptr)
        return factsOf(*step.scenario->scenario, framework);
    return step.quiz == nullptr ? std::string()
                                : std::string(words::courseQuiz) + " · " +
                                      model::counted(step.quiz->quiz->questions.size(), "question", "questions");
}

CourseScreen::Content courseContent(const content::CoursePlan& plan, const std::vector<study::CourseStep>& steps,
                                    const model::CompetencyFramework& framework) {
    using Stand = CourseScreen::Step::Stand;
    CourseScreen::Content content{plan.title, plan.forWhom,        plan.purpose, study::progressWords(steps),
                                  {},         study::nextOf(steps)};
    for (const study::CourseStep& step : steps) {
        const Stand stand = !step.there()                                      ? Stand::missing
                            : step.stand == study::CourseStep::Stand::finished ? Stand::done
                            : step.stand == study::CourseStep::Stand::begun    ? Stand::begun
                                                                               : Stand::toDo;
        const std::string title = step.scenario != nullptr ? std::string(step.scenario->scenario->title)
                                  : step.quiz != nullptr   ? step.quiz->quiz->title
                                                           : step.step->id.value;
        content.steps.push_back({title, courseFacts(step, framework), step.step->why, stand});
    }
    return content;
}

AttemptsContents attemptsContents(std::span<const practice::AttemptSummary> attempts,
                                  const std::map<std::string, std::string>& news) {
    AttemptsContents result;
    std::vector<practice::AttemptSummary> sorted(attempts.begin(), attempts.end());
    std::ranges::stable_sort(sorted, std::greater{}, &practice::AttemptSummary::endedAt); // by day, as it is shown
    for (const practice::AttemptSummary& attempt : sorted) {
        const bool practiceRun = attempt.mode == "practice";
        AttemptsScreen::Entry entry{attempt.scenarioTitle};
        entry.mark = practiceRun ? words::practiceMark : "";
        entry.whatIf = attempt.whatIfFrom.has_value();
        if (const auto written = news.find(attempt.id); written != news.end())
            entry.news = written->second;
        if (!attempt.endedAt.empty()) {
            const std::string what = attempt.whatIfFrom ? words::whatIfFrom(*attempt.whatIfFrom)
                                     : practiceRun      ? std::string()
                                                        : words::modeName(attempt.mode);
            entry.detail = joinedByDots({attempt.learnerName, what, attempt.endingTitle});
            entry.day = words::day(attempt.endedAt);
            result.content.ended.push_back(std::move(entry));
            result.ended.push_back(attempt.id);
        } else if (attempt.waiting()) {
            entry.detail = openDetail(attempt);
            result.content.open.push_back(std::move(entry));
            result.open.push_back(attempt.id);
        }
    }
    return result;
}

LearnerScreen::Content learnerContent(const model::CompetencyFramework& framework,
                                      std::span<const practice::Learner> learners) {
    LearnerScreen::Content content;
    for (const practice::Learner& learner : learners)
        content.learners.push_back({learner.name, rankName(framework, learner.rank)});
    for (const model::Rank& rank : framework.ranks)
        content.ranks.push_back(rank.name);
    return content;
}

BriefingScreen::Content briefingContent(const model::Scenario& scenario, const model::CompetencyFramework& framework,
                                        bool saving) {
    return {std::string(scenario.title),
            factsOf(scenario, framework),
            std::string(scenario.briefing),
            std::string(scenario.notes),
            saving ? words::whatYouDecideIsSaved : words::notSaved,
            placeAlone(scenario[scenario.start].place)};
}

RationaleScreen::Content rationaleContent(const play::Journey& journey) {
    const model::Choice* last = journey.lastChoice();
    return {std::string(journey.scenario().title), last ? std::string(last->text) : std::string(),
            lastExpired(journey)};
}

ReadingScreen::Content consequenceContent(const play::Journey& journey) {
    ReadingScreen::Content content;
    content.where = journey.scenario().title;
    content.quoteEyebrow = lastExpired(journey) ? words::timeChose : words::youChose;
    if (const model::Choice* last = journey.lastChoice()) {
        content.quote = last->text;
        content.text = last->consequence;
        content.scene = sceneOf(journey.scenario(), journey.scenario()[last->situation]);
    }
    content.goOn = words::goOn;
    return content;
}

ReadingScreen::Content recapContent(const play::Journey& journey) {
    ReadingScreen::Content content = consequenceContent(journey);
    content.title = words::whereYouWere;
    if (!journey.lastChoice())
        content.text = journey.scenario().briefing;
    else if (!content.text.empty())
        content.heading = words::whatCame;
    if (const auto* situation = journey.runner().situation()) {
        if (!journey.lastChoice())
            content.scene = sceneOf(journey.scenario(), *situation);
        if (situation->timer)
            content.note = words::timerAgain;
    }
    return content;
}

ReadingScreen::Content endingContent(const play::Journey& journey) {
    ReadingScreen::Content content;
    content.where = journey.scenario().title;
    content.eyebrow = words::theEnd;
    if (const model::Ending* ending = journey.runner().ending())
        content.title = ending->title;
    if (const model::Choice* last = journey.lastChoice())
        content.scene = placeAlone(journey.scenario()[last->situation].place);
    content.text = journey.runner().text();
    content.goOn = words::toDebrief;
    return content;
}

} // namespace window
