#include "terminal/Teller.hpp"

#include "play/Notebook.hpp"

#include <algorithm>
#include <array>

namespace terminal {

using namespace model;

namespace {

std::string inCapital(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result.front() >= 'a' && result.front() <= 'z') {
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    }
    return result;
}

/// "shop-night" as words.
std::string placeInWords(std::string_view id) {
    std::string words(id);
    std::ranges::replace_if(
        words, [](char c) { return c == '-' || c == '_'; }, ' ');
    return inCapital(words);
}

constexpr std::string_view aboutPractice =
    "This is practice: it counts in no profile, and your earlier attempt stays as it is.";

} // namespace

std::string inQuotes(std::string_view text) { return "\u201C" + std::string(text) + "\u201D"; }

std::string lineAsOne(std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::string sourceInWords(std::string_view from) {
    constexpr std::array<std::string_view, 5> things{"radio", "phone", "message", "tannoy", "voice"};
    return std::ranges::find(things, from) == things.end() ? std::string(from) : inCapital(from);
}

void Teller::briefing() const {
    const Scenario& scenario = m_attempt.scenario();
    m_talk.heading(scenario.title);
    if (!scenario.notes.empty()) {
        m_talk.gap();
        m_talk.say("Before you begin: " + std::string(scenario.notes));
    }
    m_talk.tell(scenario.briefing);
}

void Teller::recap() const {
    const play::Journey& journey = m_attempt.journey();
    const auto& decisions = journey.runner().attempt().decisions;
    m_talk.heading("Going on with " + inQuotes(m_attempt.scenario().title));
    if (m_attempt.whatIf()) {
        m_talk.say(aboutPractice);
    }
    if (decisions.empty()) {
        m_talk.gap();
        m_talk.say("Nothing was decided yet.");
        briefing();
        return;
    }
    m_talk.say(m_attempt.scenario().summary);
    m_talk.gap();
    m_talk.say("Decisions so far: " + std::to_string(decisions.size()) + ". The command `notes` lists them.");
    if (journey.step() == play::Journey::Step::situation) {
        const std::string place = placeInWords(journey.runner().situation()->place);
        m_talk.say("You are at situation " + std::to_string(decisions.size() + 1) +
                   (place.empty() ? "." : " (" + place + ")."));
    }
    const Choice& last = *journey.lastChoice();
    m_talk.say("Your last decision: " + inQuotes(lineAsOne(last.text)));
    if (journey.step() == play::Journey::Step::rationale) {
        m_talk.say("Your reasons for it are still to be written.");
    }
    // At the step `rationale` what came of it is not to be known yet; at `consequence` it is told in full next.
    if (journey.step() == play::Journey::Step::situation && !last.consequence.empty()) {
        m_talk.say("What came of it:");
        m_talk.tell(last.consequence);
    }
}

void Teller::people(const Situation& situation) const {
    const Scenario& scenario = m_attempt.scenario();
    std::string people;
    for (const Presence& presence : scenario.presentIn(situation)) {
        const CastMember& person = scenario[presence.who];
        people += people.empty() ? "With you: " : "; ";
        people += person.name;
        people += person.role.empty() ? "" : ", " + std::string(person.role);
        people += presence.expression == Expression::neutral ? "" : ", " + std::string(nameOf(presence.expression));
    }
    if (!people.empty()) {
        m_talk.say(people + ".");
    }
}

void Teller::choices() const {
    m_talk.gap();
    m_talk.say("What do you do?");
    std::size_t number = 0;
    for (const ChoiceId choice : m_attempt.journey().runner().available()) {
        m_talk.item("  " + std::to_string(++number) + ".", m_attempt.scenario()[choice].text);
    }
}

void Teller::situation(std::span<const Inject* const> arrived) const {
    const Situation& situation = *m_attempt.journey().runner().situation();
    m_talk.heading("Situation " + std::to_string(m_attempt.journey().runner().attempt().decisions.size() + 1) +
                   (m_attempt.whatIf() ? " (practice: what if?)" : ""));
    if (!situation.place.empty()) {
        m_talk.say("Place: " + placeInWords(situation.place) + ".");
    }
    people(situation);
    m_talk.tell(m_attempt.journey().runner().text());
    for (const Inject* inject : arrived) {
        m_talk.gap();
        m_talk.say(sourceInWords(inject->from) + ": " + inQuotes(inject->text));
    }
    choices();
}

void Teller::notes() const {
    const play::Attempt& attempt = m_attempt.journey().runner().attempt();
    m_talk.gap();
    if (attempt.decisions.empty()) {
        m_talk.say("Nothing has been decided yet.");
        return;
    }
    m_talk.say("What was decided so far:");
    for (std::size_t i = 0; i < attempt.decisions.size(); ++i) {
        const play::Decision& decision = attempt.decisions[i];
        std::string text = lineAsOne(m_attempt.scenario()[decision.choice].text);
        text += decision.expired ? " (the time had run out)" : "";
        const auto reasons = std::ranges::find(attempt.rationales, i, &play::Rationale::decision);
        if (reasons != attempt.rationales.end() && !reasons->text.empty()) {
            text += " Your reasons: " + lineAsOne(reasons->text);
        }
        m_talk.item("  " + std::to_string(i + 1) + ".", text);
    }
}

void Teller::notebook(std::optional<std::chrono::milliseconds> shownFor) const {
    const play::Notebook notebook = play::notebookOf(m_attempt.journey(), shownFor);
    m_talk.heading("Notebook: " + std::string(m_attempt.scenario().title));
    m_talk.tell(notebook.briefing);
    for (const play::NotebookPage& page : notebook.pages) {
        const std::string place = placeInWords(page.place);
        m_talk.heading("Decision " + std::to_string(page.number) + (place.empty() ? "" : ": " + place));
        m_talk.tell(page.text);
        for (const Inject* message : page.messages) {
            m_talk.gap();
            m_talk.say(sourceInWords(message->from) + ": " + inQuotes(message->text));
        }
        m_talk.gap();
        if (page.choice == nullptr) {
            m_talk.say("This is still to be decided.");
            continue;
        }
        m_talk.say((page.expired ? "The time ran out. That counted as: " : "You chose: ") +
                   inQuotes(lineAsOne(page.choice->text)));
        if (!page.reasons.empty()) {
            m_talk.say("Your reasons: " + lineAsOne(page.reasons));
        }
        if (!page.consequence.empty()) {
            m_talk.say("What came of it:");
            m_talk.tell(page.consequence);
        }
    }
    if (notebook.ending != nullptr) {
        m_talk.heading("The end: " + std::string(notebook.ending->title));
        m_talk.tell(notebook.endingText);
    }
    m_talk.gap();
}

void Teller::whatIf() const {
    const practice::WhatIf& whatIf = *m_attempt.whatIf();
    m_talk.heading("What if? " + inQuotes(m_attempt.scenario().title) + ", from decision " +
                   std::to_string(whatIf.decision));
    m_talk.say(aboutPractice);
    m_talk.gap();
    if (!whatIf.thenChoice.empty()) {
        m_talk.say("Then you chose: " + inQuotes(lineAsOne(whatIf.thenChoice)));
    }
    if (!whatIf.thenEnding.empty()) {
        m_talk.say("That path ended with: " + inQuotes(whatIf.thenEnding));
    }
    const Choice* last = m_attempt.journey().lastChoice();
    if (last != nullptr && !last->consequence.empty()) {
        m_talk.say("What had come of the decision before:");
        m_talk.tell(last->consequence);
    }
}

void Teller::help(Keeping keeping) const {
    m_talk.gap();
    m_talk.say("You can type, each followed by Enter:");
    m_talk.item("  -", "a number: takes that choice");
    m_talk.item("  -", "again: repeats the situation and its choices");
    m_talk.item("  -", "notes: lists what was decided so far");
    m_talk.item("  -", "notebook: tells everything that was read and decided so far");
    m_talk.item("  -", "time: says how much time is left");
    if (keeping == Keeping::rehearsed) {
        m_talk.item("  -", "back: takes the last decision back, to make it again");
        m_talk.item("  -", "restart: begins again");
    }
    m_talk.item("  -", std::string("quit: leaves; ") +
                           (keeping == Keeping::lasting     ? "what was decided is kept, and you can go on later"
                            : keeping == Keeping::rehearsed ? "nothing of a rehearsal is kept"
                                                            : "this attempt is not being saved, so it ends then"));
    m_talk.item("  -", "? or help: this list");
}

void Teller::questions() const {
    m_talk.say("These questions, after the National Decision Model, may help:");
    m_talk.item("  -", "What did you know, what did you think, and what did you still need to find out?");
    m_talk.item("  -", "What threat, risk or harm did you see, and to whom?");
    m_talk.item("  -", "Which powers, law and policy apply?");
    m_talk.item("  -", "Which options did you weigh, and why this one?");
}

} // namespace terminal
