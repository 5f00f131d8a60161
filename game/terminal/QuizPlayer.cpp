#include "terminal/QuizPlayer.hpp"

#include "terminal/QuizTeller.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace terminal {

QuizPlayer::QuizPlayer(study::OpenRound& round, std::function<Milliseconds()> now, practice::Pace pace, Talk& talk)
    : m_round(round), m_now(std::move(now)), m_talk(talk) {
    if (const auto limit = round.limitMilliseconds()) {
        m_limit = practice::limitAt(pace, Milliseconds(*limit));
    }
}

std::optional<QuizPlayer::Milliseconds> QuizPlayer::left() const {
    return m_limit ? std::optional(std::max(Milliseconds(0), *m_limit - (m_now() - m_shownAt))) : std::nullopt;
}

void QuizPlayer::help() const {
    m_talk.gap();
    m_talk.say("You can type, each followed by Enter:");
    m_talk.item("  -", "an answer, by the numbers that stand before what can be taken");
    m_talk.item("  -", "again: the question once more");
    m_talk.item("  -", "time: how much time is left");
    m_talk.item("  -", "quit: leaves; what was answered is kept, and the round waits for you");
    m_talk.say(
        "First you answer, then you say how sure you are, and only then you are told what is right. Saying \"sure\" "
        "earns most when it is right and costs most when it is not, so it pays to say what you believe.");
}

QuizPlayer::Got<std::string> QuizPlayer::line(const std::function<void()>& again) {
    while (true) {
        Heard heard = m_talk.ask(">", left());
        if (std::holds_alternative<TimedOut>(heard)) {
            return Late{};
        }
        if (std::holds_alternative<Interrupted>(heard)) {
            return Left::byReplacement;
        }
        auto* typed = std::get_if<Typed>(&heard);
        if (typed == nullptr) {
            return Left::inputEnded;
        }
        const auto command = findCommand(typed->text);
        if (!command) {
            return std::move(typed->text);
        }
        switch (*command) {
        case Command::quit:
            return Left::byQuitting;
        case Command::help:
            help();
            break;
        case Command::time:
            m_talk.say(m_limit ? "Time left: " + inWords(*left()) + "." : "There is no time limit here.");
            break;
        case Command::again:
        case Command::notes:
        case Command::notebook:
            again();
            break;
        }
    }
}

QuizPlayer::Got<quiz::Answer> QuizPlayer::askAnswer(const quiz::Posed& posed) {
    const auto tell = [&] { tellQuestion(m_talk, m_round, m_round.round().given().size()); };
    tell();
    if (m_limit) {
        m_talk.say("You have " + inWords(*m_limit) + ".");
    }
    while (true) {
        auto got = line(tell);
        if (!std::holds_alternative<std::string>(got)) {
            return std::holds_alternative<Late>(got) ? Got<quiz::Answer>(Late{}) : std::get<Left>(got);
        }
        auto answer = answerTyped(posed, std::get<std::string>(got));
        if (auto* given = std::get_if<quiz::Answer>(&answer)) {
            return std::move(*given);
        }
        m_talk.say(std::get<std::string>(answer));
    }
}

QuizPlayer::Got<quiz::Certainty> QuizPlayer::askCertainty(const quiz::Posed& posed) {
    const auto tell = [&] { tellCertainties(m_talk, posed.question); };
    m_talk.gap();
    tell();
    while (true) {
        auto got = line(tell);
        if (!std::holds_alternative<std::string>(got)) {
            return std::holds_alternative<Late>(got) ? Got<quiz::Certainty>(Late{}) : std::get<Left>(got);
        }
        if (const auto certainty = certaintyTyped(std::get<std::string>(got))) {
            return *certainty;
        }
        m_talk.say("Type 1, 2 or 3.");
    }
}

std::optional<Left> QuizPlayer::keep(const quiz::Given& given) {
    while (const auto problem = m_round.give(given)) {
        m_talk.gap();
        m_talk.say(problem->sentence);
        m_talk.say("Press Enter to try again, or type quit to leave; what was kept before stays.");
        const Heard heard = m_talk.ask(">");
        const auto* typed = std::get_if<Typed>(&heard);
        if (typed == nullptr) {
            return Left::inputEnded;
        }
        if (findCommand(typed->text) == Command::quit) {
            return Left::byQuitting;
        }
    }
    return std::nullopt;
}

std::optional<Left> QuizPlayer::question() {
    const quiz::Posed& posed = *m_round.round().current();
    const std::size_t number = m_round.round().given().size();
    m_shownAt = m_now();
    quiz::Given given;
    auto answer = askAnswer(posed);
    if (const auto* how = std::get_if<Left>(&answer)) {
        return *how;
    }
    if (auto* taken = std::get_if<quiz::Answer>(&answer)) {
        auto certainty = askCertainty(posed);
        if (const auto* how = std::get_if<Left>(&certainty)) {
            return *how;
        }
        if (const auto* sure = std::get_if<quiz::Certainty>(&certainty)) {
            given.answer = std::move(*taken);
            given.certainty = *sure;
        }
    }
    given.expired = std::holds_alternative<std::monostate>(given.answer);
    const auto thought =
        std::min<std::int64_t>((m_now() - m_shownAt).count(), std::numeric_limits<std::uint32_t>::max());
    given.thoughtMilliseconds = static_cast<std::uint32_t>(std::max<std::int64_t>(thought, 0));
    if (const auto how = keep(given)) {
        return how;
    }
    if (m_round.round().feedback() == quiz::Feedback::atOnce) {
        tellTold(m_talk, m_round.told(number));
    } else if (given.expired) {
        m_talk.event("Time ran out before an answer.");
    }
    return std::nullopt;
}

void QuizPlayer::tellAll() const {
    for (std::size_t i = 0; i < m_round.round().given().size(); ++i) {
        const std::string& ask = m_round.round().questions()[i].question.ask;
        m_talk.heading("Question " + std::to_string(i + 1) + (ask.empty() ? "" : ": " + ask));
        tellTold(m_talk, m_round.told(i));
    }
}

Left QuizPlayer::play() {
    m_talk.heading(m_round.title());
    if (!m_round.round().given().empty() && !m_round.round().done()) {
        m_talk.say("You have answered " + std::to_string(m_round.round().given().size()) + " of " +
                   std::to_string(m_round.round().questions().size()) + " questions; here is the next.");
    }
    while (!m_round.round().done()) {
        if (const auto how = question()) {
            m_talk.gap();
            m_talk.say("What you answered is kept, and the round waits for you.");
            return *how;
        }
    }
    if (const auto problem = m_round.endHere()) { // it was left between its last answer and its end
        m_talk.say(problem->sentence);
    }
    if (m_round.round().feedback() == quiz::Feedback::atTheEnd) {
        tellAll();
    }
    tellSummary(m_talk, m_round.summary());
    return Left::atEnding;
}

} // namespace terminal
