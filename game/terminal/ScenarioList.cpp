#include "terminal/ScenarioList.hpp"

#include "content/Find.hpp"
#include "terminal/Answer.hpp"
#include "terminal/QuizTeller.hpp"
#include "terminal/Teller.hpp"

#include <algorithm>
#include <utility>

namespace terminal {

namespace {

constexpr std::size_t mostBroken = 3; ///< files that are named one by one

std::string decisionsInWords(std::size_t count) {
    return count == 0 ? "no decision yet" : std::to_string(count) + (count == 1 ? " decision" : " decisions");
}

/// "2026-11-21T19:43:00Z" as "2026-11-21 19:43 UTC".
std::string timeInWords(const std::string& iso) {
    if (iso.size() < 16 || iso[10] != 'T') {
        return iso;
    }
    return iso.substr(0, 10) + " " + iso.substr(11, 5) + " UTC";
}

std::string minutesInWords(int minutes) {
    return "about " + std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string brokenInWords(const practice::ScenarioCard& card) {
    std::string text = card.path.string() + ": ";
    if (card.problems.empty()) {
        return text + "it could not be read.";
    }
    const content::Diagnostic& problem = card.problems.front();
    return text + std::to_string(card.problems.size()) +
           (card.problems.size() == 1 ? " problem; line " : " problems; the first in line ") +
           std::to_string(problem.place.line) + ": " + problem.what + ".";
}

} // namespace

void ScenarioList::findAttempts() {
    m_waiting.clear();
    auto open = m_practice.openAttempts(m_learner ? std::optional(m_learner->id) : std::nullopt);
    if (const auto* problem = std::get_if<practice::Problem>(&open)) {
        m_talk.gap();
        m_talk.say(problem->sentence);
        return;
    }
    m_waiting = std::get<std::vector<practice::AttemptSummary>>(std::move(open));
    // Without a name only attempts without a name are offered: the others are somebody's own.
    std::erase_if(m_waiting,
                  [&](const practice::AttemptSummary& attempt) { return !m_learner && !attempt.learnerId.empty(); });
}

void ScenarioList::findScenarios() {
    m_cards.clear();
    for (const practice::ScenarioCard& card : m_practice.gallery()) {
        if (card.scenario) {
            m_cards.push_back(&card);
        }
    }
    m_courses.clear();
    for (const practice::CourseCard& card : m_practice.courses()) {
        if (card.plan) {
            m_courses.push_back(card.plan.get());
        }
    }
}

void ScenarioList::findStandings() {
    const std::string learner = m_learner ? m_learner->id : std::string();
    const auto all = m_practice.attempts(m_learner ? std::optional(learner) : std::nullopt);
    const auto* attempts = std::get_if<std::vector<practice::AttemptSummary>>(&all);
    m_standings.clear(); // without them the list says less and nothing wrong
    if (attempts != nullptr) {
        m_standings = practice::standings(*attempts, learner);
    }
}

std::string ScenarioList::standingInWords(std::string_view scenario) const {
    const auto found = m_standings.find(scenario);
    if (found == m_standings.end()) {
        return {};
    }
    const practice::Standing& standing = found->second;
    if (standing.finished == 0) {
        return "; begun";
    }
    const std::string times = standing.finished == 1   ? "once, "
                              : standing.finished == 2 ? "twice, last "
                                                       : std::to_string(standing.finished) + " times, last ";
    constexpr std::size_t day = 10;
    return "; finished " + times + standing.lastFinished.substr(0, day);
}

void ScenarioList::show() const {
    const std::size_t count = m_waiting.size() + m_cards.size();
    std::size_t number = 0;
    if (!m_waiting.empty()) {
        m_talk.heading("Attempts that wait for you");
        for (const practice::AttemptSummary& attempt : m_waiting) {
            m_talk.item(numberMark(++number, count), "Go on with " + attempt.scenarioTitle + " (" +
                                                         (attempt.whatIfFrom ? "practice: what if?, " : "") +
                                                         decisionsInWords(attempt.decisions) + ", begun " +
                                                         timeInWords(attempt.startedAt) + ")");
        }
    }
    m_talk.heading("Scenarios");
    for (const practice::ScenarioCard* card : m_cards) {
        const model::Scenario& scenario = *card->scenario;
        m_talk.item(numberMark(++number, count),
                    std::string(scenario.title) + " (" + m_practice.framework()[scenario.rank].name + ", " +
                        minutesInWords(scenario.minutes) + standingInWords(scenario.id) + ")");
    }
    if (m_cards.empty()) {
        m_talk.say("There is no scenario that can be played.");
    }
    showBroken();
    showCourses();
    showQuizzes();
    m_talk.gap();
}

void ScenarioList::showQuizzes() const {
    if (m_study == nullptr) {
        return;
    }
    m_talk.heading("Quizzes");
    const auto standing = m_learner ? m_study->standing(m_learner->id) : practice::Problem{};
    const auto* found = std::get_if<study::Standing>(&standing);
    m_talk.item("  -", "Type quiz for questions about the framework." +
                           (found && found->waiting > 0 ? " " + todayWords(*found) : std::string()));
}

void ScenarioList::showCourses() const {
    if (m_courses.empty()) {
        return;
    }
    m_talk.heading("Courses");
    std::string titles;
    for (const content::CoursePlan* plan : m_courses) {
        titles += (titles.empty() ? "" : "; ") + plan->title;
    }
    m_talk.item("  -", "Type course for scenarios and quizzes in an order: " + titles + ".");
}

void ScenarioList::tellCourse(const content::CoursePlan& plan, const std::vector<study::CourseStep>& steps) const {
    m_talk.heading(plan.title);
    m_talk.say(plan.forWhom);
    m_talk.tell(plan.purpose);
    m_talk.gap();
    m_talk.say(study::progressWords(steps) + ":");
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const study::CourseStep& step = steps[i];
        const bool done = step.stand == study::CourseStep::Stand::finished;
        std::string line = step.scenario != nullptr ? std::string(step.scenario->scenario->title) + " (" +
                                                          minutesInWords(step.scenario->scenario->minutes)
                           : step.quiz != nullptr ? step.quiz->quiz->title + " (quiz"
                                                  : step.step->id.value + " (not in the library here";
        line += std::string(done ? "; done" : "") + "). " + lineAsOne(step.step->why);
        m_talk.item(numberMark(i + 1, steps.size()), line);
    }
}

ScenarioList::Stepped ScenarioList::follow(const content::CoursePlan& plan) {
    const auto steps =
        study::stepsOf(plan, m_practice, m_study, m_learner ? std::optional(m_learner->id) : std::nullopt);
    const std::string hint = "Type the number of a step and Enter, or back to return to the list.";
    ListQuestion question;
    question.prompt = "Step:";
    question.count = steps.size();
    question.hint = hint;
    question.texts = ListQuestion::Texts::taken;
    question.help = [&] { m_talk.say(hint + " `again` tells the course once more, `quit` leaves the program."); };
    question.again = [&] { tellCourse(plan, steps); };
    question.again();
    m_talk.say(hint);
    while (true) {
        const Picked picked = pick(m_talk, question);
        if (const auto* left = std::get_if<Left>(&picked)) {
            return *left;
        }
        if (const auto* text = std::get_if<std::string>(&picked)) {
            if (isBack(*text)) {
                return std::monostate{};
            }
            m_talk.say(hint);
            continue;
        }
        const study::CourseStep& step = steps[std::get<std::size_t>(picked) - 1];
        if (step.quiz != nullptr) {
            m_talk.say("Choose the quiz \"" + step.quiz->quiz->title + "\" there.");
            return ToQuizzes{};
        }
        if (step.scenario == nullptr) {
            m_talk.say("This is not in the library here. Ask whoever keeps it.");
            continue;
        }
        Chosen chosen = begin(*step.scenario);
        if (const auto* left = std::get_if<Left>(&chosen)) {
            return *left;
        }
        if (auto* attempt = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&chosen)) {
            return std::move(*attempt);
        }
        question.again();
        m_talk.say(hint);
    }
}

ScenarioList::Stepped ScenarioList::chooseCourse() {
    if (m_courses.size() == 1) {
        return follow(*m_courses.front());
    }
    const std::string hint = "Type the number of a course and Enter, or back to return to the list.";
    ListQuestion question;
    question.prompt = "Course:";
    question.count = m_courses.size();
    question.hint = hint;
    question.texts = ListQuestion::Texts::taken;
    question.help = [&] { m_talk.say(hint); };
    question.again = [&] {
        m_talk.heading("Courses");
        for (std::size_t i = 0; i < m_courses.size(); ++i) {
            m_talk.item(numberMark(i + 1, m_courses.size()), m_courses[i]->title + ". " + m_courses[i]->forWhom);
        }
        m_talk.say(hint);
    };
    question.again();
    while (true) {
        const Picked picked = pick(m_talk, question);
        if (const auto* left = std::get_if<Left>(&picked)) {
            return *left;
        }
        if (const auto* number = std::get_if<std::size_t>(&picked)) {
            return follow(*m_courses[*number - 1]);
        }
        if (isBack(std::get<std::string>(picked))) {
            return std::monostate{};
        }
        m_talk.say(hint);
    }
}

void ScenarioList::showBroken() const {
    std::size_t broken = 0;
    for (const practice::ScenarioCard& card : m_practice.gallery()) {
        if (card.scenario) {
            continue;
        }
        if (broken == 0) {
            m_talk.gap();
            m_talk.say("These files cannot be played until they are mended:");
        }
        if (++broken <= mostBroken) {
            m_talk.item("  -", brokenInWords(card));
        }
    }
    if (broken > mostBroken) {
        m_talk.item("  -", "and " + std::to_string(broken - mostBroken) + " more");
    }
    if (broken > 0) {
        m_talk.say("`judgement check FILE` lists every problem with its place.");
    }
}

void ScenarioList::help() const {
    m_talk.gap();
    m_talk.say("You can type, each followed by Enter:");
    if (!m_waiting.empty()) {
        m_talk.item("  -", "the number of an attempt that waits: goes on with it where you left it");
    }
    m_talk.item("  -", "the number of a scenario: tells what it is about; nothing begins before you say so");
    if (m_study != nullptr) {
        m_talk.item("  -", "quiz: questions about the framework, in rounds of ten or a few a day");
    }
    if (!m_courses.empty()) {
        m_talk.item("  -", "course: scenarios and quizzes in an order, with how far you are");
    }
    m_talk.item("  -", "again: this list once more");
    m_talk.item("  -", "quit: leaves the program");
    m_talk.item("  -", "? or help: this help, and while you play, more that can be typed then");
}

std::string ScenarioList::canShowInWords(const practice::ScenarioCard& card) const {
    std::string words;
    for (const model::UnitId unit : card.canShow) {
        words += (words.empty() ? "" : "; ") + m_practice.framework().nameOf(unit);
    }
    return words;
}

void ScenarioList::tellAbout(const practice::ScenarioCard& card) const {
    const model::Scenario& scenario = *card.scenario;
    m_talk.heading(scenario.title);
    m_talk.say("Level " + std::to_string(scenario.level.number) + ", " + m_practice.framework()[scenario.rank].name +
               ", " + minutesInWords(scenario.minutes) + ".");
    if (!scenario.notes.empty()) {
        m_talk.say("Content note: " + lineAsOne(scenario.notes));
    }
    const std::string canShow = canShowInWords(card);
    m_talk.say(canShow.empty() ? "It gives evidence on nothing in the framework." : "It can show: " + canShow + ".");
    m_talk.gap();
    m_talk.say(scenario.summary);
    m_talk.gap();
}

void ScenarioList::tellBriefing(const practice::ScenarioCard& card) const {
    m_talk.heading("Briefing: " + std::string(card.scenario->title));
    m_talk.tell(card.scenario->briefing);
    m_talk.gap();
}

std::variant<ScenarioList::Wish, Left> ScenarioList::askToGoOn(const std::string& goesOn,
                                                               const std::function<void()>& again) {
    const std::string hint = "Press Enter " + goesOn + ", or type back to return to the list.";
    ListQuestion question;
    question.texts = ListQuestion::Texts::taken;
    question.help = [&] { m_talk.say(hint + " `again` tells this once more, `quit` leaves the program."); };
    question.again = [&] {
        again();
        m_talk.say(hint);
    };
    question.again();
    while (true) {
        const Picked picked = pick(m_talk, question);
        if (const auto* left = std::get_if<Left>(&picked)) {
            return *left;
        }
        const auto& text = std::get<std::string>(picked);
        if (text.empty()) {
            return Wish::goOn;
        }
        if (isBack(text)) {
            return Wish::back;
        }
        m_talk.say(hint);
    }
}

ScenarioList::Chosen ScenarioList::begin(const practice::ScenarioCard& card) {
    for (const bool briefing : {false, true}) {
        const auto wish = briefing ? askToGoOn("to begin", [&] { tellBriefing(card); })
                                   : askToGoOn("for the briefing", [&] { tellAbout(card); });
        if (const auto* left = std::get_if<Left>(&wish)) {
            return *left;
        }
        if (std::get<Wish>(wish) == Wish::back) {
            return std::monostate{};
        }
    }
    practice::Beginning beginning;
    beginning.scenario = card.path;
    if (m_learner) {
        beginning.learnerId = m_learner->id;
        if (m_practice.framework().findRank(m_learner->rank)) {
            beginning.rank = m_learner->rank;
        }
    }
    auto begun = m_practice.begin(beginning);
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        m_talk.gap();
        m_talk.say(problem->sentence);
        return std::monostate{};
    }
    return std::get<std::unique_ptr<practice::OpenAttempt>>(std::move(begun));
}

ScenarioList::Chosen ScenarioList::goOn(const practice::AttemptSummary& attempt) {
    auto resumed = m_practice.resume(attempt.id);
    if (const auto* problem = std::get_if<practice::Problem>(&resumed)) {
        m_talk.gap();
        m_talk.say(problem->sentence);
        return std::monostate{};
    }
    return std::get<std::unique_ptr<practice::OpenAttempt>>(std::move(resumed));
}

std::variant<std::unique_ptr<practice::OpenAttempt>, ToQuizzes, Left> ScenarioList::choose() {
    findScenarios();
    while (true) {
        findAttempts();
        findStandings();
        ListQuestion question;
        question.prompt = "Number:";
        question.count = m_waiting.size() + m_cards.size();
        question.hint = "Type a number of the list and Enter; ? says what else can be typed.";
        question.help = [this] { help(); };
        question.again = [this] { show(); };
        show();
        question.texts = m_study || !m_courses.empty() ? ListQuestion::Texts::taken : ListQuestion::Texts::refused;
        if (question.count == 0 && m_study == nullptr) {
            m_talk.say("Put scenario files into the scenario folder, or name one: `judgement play FILE`.");
            return Left::byQuitting;
        }
        m_talk.say(question.hint);
        Picked picked = pick(m_talk, question);
        while (std::holds_alternative<std::string>(picked)) {
            const std::string typed = content::folded(std::get<std::string>(picked));
            if (m_study != nullptr && (typed == "quiz" || typed == "quizzes")) {
                return ToQuizzes{};
            }
            if ((typed == "course" || typed == "courses") && !m_courses.empty()) {
                Stepped stepped = chooseCourse();
                if (std::holds_alternative<ToQuizzes>(stepped)) {
                    return ToQuizzes{};
                }
                if (const auto* left = std::get_if<Left>(&stepped)) {
                    return *left;
                }
                if (auto* attempt = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&stepped)) {
                    return std::move(*attempt);
                }
                show();
            }
            m_talk.say(question.hint);
            picked = pick(m_talk, question);
        }
        if (const auto* left = std::get_if<Left>(&picked)) {
            return *left;
        }
        const std::size_t number = std::get<std::size_t>(picked);
        Chosen chosen =
            number <= m_waiting.size() ? goOn(m_waiting[number - 1]) : begin(*m_cards[number - m_waiting.size() - 1]);
        if (const auto* left = std::get_if<Left>(&chosen)) {
            return *left;
        }
        if (auto* attempt = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&chosen)) {
            return std::move(*attempt);
        }
    }
}

} // namespace terminal
