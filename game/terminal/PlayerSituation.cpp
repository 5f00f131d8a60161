// What a player does in a situation: time, messages and the choice.

#include "terminal/Player.hpp"

#include "terminal/Answer.hpp"

#include <algorithm>
#include <utility>

namespace terminal {

using namespace model;

namespace {

constexpr const char* choicePrompt = "Your choice:";

} // namespace

struct Player::Event {
    enum class Kind { message, halfTime, lastSeconds, timeOut };
    Milliseconds at{0};
    Kind kind = Kind::message;
    const Inject* inject = nullptr;
};

std::optional<Player::Milliseconds> Player::limitOf(const Situation& situation) const {
    const Timer* const timer = m_attempt.scenario().timerOf(situation);
    return timer == nullptr ? std::nullopt : practice::limitAt(m_options.pace, timer->limit);
}

std::vector<Player::Event> Player::eventsOf(const Situation& situation) const {
    std::vector<Event> events;
    for (const Inject* inject : m_journey.runner().injects()) {
        events.push_back({practice::arrivalAt(m_options.pace, inject->after), Event::Kind::message, inject});
    }
    if (const auto limit = limitOf(situation)) {
        using namespace std::chrono_literals;
        // Two reminders at most, and only where they are not on top of each other.
        constexpr Milliseconds lastSeconds = 10s;
        if (*limit >= 3 * lastSeconds) {
            events.push_back({*limit / 2, Event::Kind::halfTime});
        }
        if (*limit >= lastSeconds + 5s) {
            events.push_back({*limit - lastSeconds, Event::Kind::lastSeconds});
        }
        events.push_back({*limit, Event::Kind::timeOut});
    }
    std::ranges::stable_sort(events, {}, &Event::at);
    return events;
}

void Player::happen(const Event& event) {
    const Situation& situation = *m_journey.runner().situation();
    if (event.kind == Event::Kind::message) {
        m_arrived.push_back(event.inject);
        m_talk.event(sourceInWords(event.inject->from) + ": " + inQuotes(event.inject->text));
    } else if (event.kind == Event::Kind::halfTime) {
        m_talk.event("Half of your time is left: " + inWords(*limitOf(situation) - event.at) + ".");
    } else {
        m_talk.event("Ten seconds left.");
    }
}

std::optional<Left> Player::expire() {
    const Situation& situation = *m_journey.runner().situation();
    const Choice& otherwise = m_attempt.scenario()[m_attempt.scenario().timerOf(situation)->otherwise];
    m_talk.input().forgetUnsent();
    m_talk.gap();
    m_talk.event("The time has run out. That counts as: " + inQuotes(lineAsOne(otherwise.text)));
    return saved([&] { return m_journey.expire(); });
}

std::optional<ChoiceId> Player::chosen(std::string_view text) {
    const auto available = m_journey.runner().available();
    const auto number = findNumber(text);
    if (number && *number >= 1 && *number <= available.size()) {
        return available[*number - 1];
    }
    const std::string range = available.size() == 1 ? "1" : "a number from 1 to " + std::to_string(available.size());
    if (text.empty()) {
        m_talk.say("Type " + range + " and Enter, or ? for help.");
    } else if (number) {
        m_talk.say("There is no choice " + std::string(text) + " here. Type " + range + ".");
    } else {
        m_talk.say("That was not understood. Type " + range + ", or ? for help.");
    }
    return std::nullopt;
}

std::optional<Left> Player::situation() {
    const Situation& situation = *m_journey.runner().situation();
    const std::optional<Milliseconds> limit = limitOf(situation);
    m_arrived.clear();
    if (limit) {
        m_talk.gap();
        if (auto left = waitForEnter(
                "Next you will have " + inWords(*limit) +
                " to decide; deciding nothing counts as a decision too. Press Enter when you are ready.")) {
            return left;
        }
    }
    m_inSituation = true;
    m_journey.situationShown();
    const std::vector<Event> events = eventsOf(situation);
    m_teller.situation(m_arrived);
    m_started = m_options.now();
    std::string prompt = choicePrompt;
    if (limit) {
        m_talk.say("You have " + inWords(*limit) + ".");
    }
    const auto done = [&](std::optional<Left> left) {
        m_inSituation = false;
        return left;
    };
    std::size_t next = 0;
    while (true) {
        while (next < events.size() && elapsed() >= events[next].at) {
            if (events[next].kind == Event::Kind::timeOut) {
                return done(expire());
            }
            happen(events[next++]);
            prompt = choicePrompt; // again, below what has just been told
        }
        const auto wait =
            next < events.size() ? std::optional(std::max(events[next].at - elapsed(), Milliseconds(0))) : std::nullopt;
        const Heard heard = m_talk.ask(prompt, wait);
        prompt.clear();
        const Milliseconds thought = elapsed();
        if (std::holds_alternative<TimedOut>(heard)) {
            continue;
        }
        if (std::holds_alternative<Ended>(heard)) {
            return done(Left::inputEnded);
        }
        if (std::holds_alternative<Interrupted>(heard)) {
            return done(Left::byReplacement);
        }
        if (limit && thought >= *limit) {
            continue; // what was typed came too late; the time runs out above
        }
        prompt = choicePrompt;
        const std::string& text = std::get<Typed>(heard).text;
        if (const auto command = findCommand(text)) {
            if (*command == Command::quit) {
                return done(Left::byQuitting);
            }
            answer(*command);
        } else if (const auto choice = chosen(text)) {
            return done(saved([&] { return m_journey.choose(*choice, thought); }));
        }
    }
}

} // namespace terminal
