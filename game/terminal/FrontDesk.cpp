#include "terminal/FrontDesk.hpp"

#include <algorithm>
#include <utility>

namespace terminal {

namespace {

std::string numberMark(std::size_t number) { return "  " + std::to_string(number) + "."; }

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

} // namespace

void FrontDesk::greet() {
    m_talk.heading("Judgement Call");
    m_talk.say("Practise decisions in policing and see what each of them shows. Type ? at any time for help.");
    if (!m_practice.saving()) {
        m_talk.say("Nothing can be saved now: what is played is gone when the program ends.");
    }
}

FrontDesk::Answer FrontDesk::ask(const std::string& prompt, std::size_t count, Texts texts, std::string_view help) {
    while (true) {
        const Heard heard = m_talk.ask(prompt);
        const auto* typed = std::get_if<Typed>(&heard);
        if (typed == nullptr) {
            return Left::inputEnded;
        }
        const auto command = findCommand(typed->text);
        if (command == Command::quit) {
            return Left::byQuitting;
        }
        if (command == Command::help) {
            m_talk.say(help);
            m_talk.say("`quit` leaves the program. While you play, `again` repeats the situation, `notes` lists your "
                       "decisions "
                       "and `time` says how much time is left.");
            continue;
        }
        if (command == Command::notes || command == Command::time) {
            m_talk.say(command == Command::time ? "There is no time limit here." : "Nothing is being played now.");
            continue;
        }
        const auto number = findNumber(typed->text);
        if (number && *number >= 1 && *number <= count) {
            return *number;
        }
        if (number) {
            m_talk.say("There is no number " + typed->text + " in the list.");
            continue;
        }
        if (texts == Texts::taken) {
            return typed->text;
        }
        m_talk.say(help);
    }
}

std::variant<std::string, Left> FrontDesk::askRank(const std::string& name) {
    const auto& ranks = m_practice.framework().ranks;
    m_talk.gap();
    m_talk.say("Which rank does " + name + " have? It decides which levels are expected.");
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        m_talk.item(numberMark(i + 1), ranks[i].name);
    }
    const Answer answer = ask("Rank:", ranks.size(), Texts::refused, "Type the number of a rank and Enter.");
    if (const auto* left = std::get_if<Left>(&answer)) {
        return *left;
    }
    return ranks[std::get<std::size_t>(answer) - 1].id;
}

std::optional<Left> FrontDesk::addLearner(const std::string& name) {
    const auto rank = askRank(name);
    if (const auto* left = std::get_if<Left>(&rank)) {
        return *left;
    }
    const auto added = m_practice.addLearner(name, std::get<std::string>(rank));
    if (const auto* problem = std::get_if<practice::Problem>(&added)) {
        m_talk.say(problem->sentence);
    } else {
        m_learner = std::get<practice::Learner>(added);
        m_talk.say("Welcome, " + m_learner->name + ".");
    }
    return std::nullopt;
}

std::optional<Left> FrontDesk::meetLearner() {
    while (!m_learner) {
        const auto known = m_practice.learners();
        if (const auto* problem = std::get_if<practice::Problem>(&known)) {
            m_talk.gap();
            m_talk.say(problem->sentence);
            m_talk.say("You play without a name.");
            return std::nullopt;
        }
        const auto& learners = std::get<std::vector<practice::Learner>>(known);
        m_talk.heading("Who plays?");
        for (std::size_t i = 0; i < learners.size(); ++i) {
            m_talk.item(numberMark(i + 1), learners[i].name);
        }
        const std::string help =
            learners.empty() ? "Type your name and Enter, or only Enter to play without a name."
                             : "Type the number of a name, or a new name, or only Enter to play without a name.";
        m_talk.say(help);
        const Answer answer = ask("Name:", learners.size(), Texts::taken, help);
        if (const auto* left = std::get_if<Left>(&answer)) {
            return *left;
        }
        if (const auto* number = std::get_if<std::size_t>(&answer)) {
            m_learner = learners[*number - 1];
            m_talk.say("Welcome back, " + m_learner->name + ".");
            continue;
        }
        const auto& name = std::get<std::string>(answer);
        if (name.empty()) {
            m_talk.say("You play without a name.");
            return std::nullopt;
        }
        const auto found = m_practice.findLearner(name);
        const auto* same = std::get_if<std::optional<practice::Learner>>(&found);
        if (same != nullptr && *same) {
            m_learner = **same;
            m_talk.say("Welcome back, " + m_learner->name + ".");
        } else if (const auto left = addLearner(name)) {
            return left;
        }
    }
    return std::nullopt;
}

std::string FrontDesk::canShowInWords(const practice::ScenarioCard& card) const {
    std::string words;
    for (const model::UnitId unit : card.canShow) {
        words += (words.empty() ? "" : "; ") + m_practice.framework().nameOf(unit);
    }
    return words;
}

void FrontDesk::showCard(std::size_t number, const practice::ScenarioCard& card) {
    const model::Scenario& scenario = *card.scenario;
    const auto& framework = m_practice.framework();
    m_talk.gap();
    m_talk.item(numberMark(number), scenario.title);
    const std::string indent(5, ' ');
    m_talk.item(indent.substr(1), "Level " + std::to_string(scenario.level.number) + ", " +
                                      framework[scenario.rank].name + ", about " + std::to_string(scenario.minutes) +
                                      (scenario.minutes == 1 ? " minute." : " minutes."));
    m_talk.item(indent.substr(1), scenario.summary);
    if (!scenario.notes.empty()) {
        m_talk.item(indent.substr(1), "Content note: " + std::string(scenario.notes));
    }
    const std::string canShow = canShowInWords(card);
    m_talk.item(indent.substr(1),
                canShow.empty() ? "It gives evidence on nothing in the framework." : "It can show: " + canShow + ".");
}

void FrontDesk::showBroken() {
    bool first = true;
    for (const practice::ScenarioCard& card : m_practice.gallery()) {
        if (card.scenario) {
            continue;
        }
        if (first) {
            m_talk.gap();
            m_talk.say("These files cannot be played until they are mended:");
            first = false;
        }
        std::string text = card.path.string() + ": ";
        if (card.problems.empty()) {
            text += "it could not be read.";
        } else {
            const content::Diagnostic& problem = card.problems.front();
            text += std::to_string(card.problems.size()) +
                    (card.problems.size() == 1 ? " problem; line " : " problems; the first in line ") +
                    std::to_string(problem.place.line) + ": " + problem.what + ".";
        }
        m_talk.item("  -", text);
    }
    if (!first) {
        m_talk.say("`judgement check FILE` lists every problem with its place.");
    }
}

std::variant<std::monostate, std::unique_ptr<practice::OpenAttempt>, Left>
FrontDesk::begin(const practice::ScenarioCard& card) {
    const model::Scenario& scenario = *card.scenario;
    m_talk.heading(scenario.title);
    if (!scenario.notes.empty()) {
        m_talk.gap();
        m_talk.say("Before you begin: " + std::string(scenario.notes));
    }
    m_talk.tell(scenario.briefing);
    m_talk.gap();
    const std::string help = "Press Enter to begin, or type back to return to the list.";
    m_talk.say(help);
    while (true) {
        const Answer answer = ask("", 0, Texts::taken, help);
        if (const auto* left = std::get_if<Left>(&answer)) {
            return *left;
        }
        const auto* text = std::get_if<std::string>(&answer);
        if (text != nullptr && text->empty()) {
            break;
        }
        if (text != nullptr && (*text == "back" || *text == "Back" || *text == "BACK")) {
            return std::monostate{};
        }
        m_talk.say(help);
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

std::variant<std::unique_ptr<practice::OpenAttempt>, Left> FrontDesk::chooseAttempt() {
    while (true) {
        std::vector<practice::AttemptSummary> waiting;
        auto open = m_practice.openAttempts(m_learner ? std::optional(m_learner->id) : std::nullopt);
        if (auto* found = std::get_if<std::vector<practice::AttemptSummary>>(&open)) {
            // Without a name only attempts without a name are offered: the others are somebody's own.
            std::erase_if(*found, [&](const practice::AttemptSummary& attempt) {
                return !m_learner && !attempt.learnerId.empty();
            });
            waiting = std::move(*found);
        } else {
            m_talk.gap();
            m_talk.say(std::get<practice::Problem>(open).sentence);
        }
        std::size_t number = 0;
        if (!waiting.empty()) {
            m_talk.heading("Attempts that wait for you");
            for (const practice::AttemptSummary& attempt : waiting) {
                m_talk.item(numberMark(++number), "Go on with " + attempt.scenarioTitle + " (" +
                                                      decisionsInWords(attempt.decisions) + ", begun " +
                                                      timeInWords(attempt.startedAt) + ")");
            }
        }
        m_talk.heading("Scenarios");
        std::vector<const practice::ScenarioCard*> cards;
        for (const practice::ScenarioCard& card : m_practice.gallery()) {
            if (card.scenario) {
                cards.push_back(&card);
                showCard(++number, card);
            }
        }
        if (cards.empty()) {
            m_talk.say("There is no scenario that can be played.");
        }
        showBroken();
        if (number == 0) {
            m_talk.say("Put scenario files into the scenario folder, or name one: `judgement play FILE`.");
            return Left::byQuitting;
        }
        m_talk.gap();
        const Answer answer = ask("Number:", number, Texts::refused, "Type a number of the list and Enter, or quit.");
        if (const auto* left = std::get_if<Left>(&answer)) {
            return *left;
        }
        const std::size_t picked = std::get<std::size_t>(answer);
        if (picked <= waiting.size()) {
            auto resumed = m_practice.resume(waiting[picked - 1].id);
            if (const auto* problem = std::get_if<practice::Problem>(&resumed)) {
                m_talk.gap();
                m_talk.say(problem->sentence);
                continue;
            }
            return std::get<std::unique_ptr<practice::OpenAttempt>>(std::move(resumed));
        }
        auto begun = begin(*cards[picked - waiting.size() - 1]);
        if (const auto* left = std::get_if<Left>(&begun)) {
            return *left;
        }
        if (auto* attempt = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&begun)) {
            return std::move(*attempt);
        }
    }
}

} // namespace terminal
