#include "window/Contents.hpp"

#include "window/Strings.hpp"

namespace window {

namespace {

std::string rankName(const model::CompetencyFramework& framework, std::string_view id) {
    const auto rank = framework.findRank(id);
    return rank ? framework[*rank].name : std::string(id);
}

std::string openDetail(const practice::AttemptSummary& attempt) {
    std::string text = attempt.learnerName;
    const auto append = [&text](const std::string& more) {
        if (!text.empty() && !more.empty())
            text += " · ";
        text += more;
    };
    append(words::decisionsSoFar(attempt.decisions));
    append(words::day(attempt.startedAt));
    return text;
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

GalleryContents galleryContents(const practice::Practice& practice, const std::optional<practice::Learner>& learner) {
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
        result.content.cards.push_back({std::string(scenario.title), factsOf(scenario, framework),
                                        std::string(scenario.summary),
                                        std::vector<std::string>(scenario.topics.begin(), scenario.topics.end()),
                                        canShow(card, framework), std::string(scenario[scenario.start].place)});
    }
    return result;
}

AttemptsContents attemptsContents(std::span<const practice::AttemptSummary> attempts) {
    AttemptsContents result;
    for (const practice::AttemptSummary& attempt : attempts) {
        if (!attempt.endedAt.empty()) {
            std::string detail = openDetail(attempt) + " · " + words::modeName(attempt.mode);
            if (!attempt.endingTitle.empty())
                detail += " · " + attempt.endingTitle;
            result.content.ended.push_back({attempt.scenarioTitle, std::move(detail)});
            result.ended.push_back(attempt.id);
        } else if (!attempt.mode.starts_with("automatic")) {
            result.content.open.push_back({attempt.scenarioTitle, openDetail(attempt)});
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
