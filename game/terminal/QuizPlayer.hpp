#pragma once

#include "practice/Pace.hpp"
#include "study/OpenRound.hpp"
#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <variant>

namespace terminal {

/// Leads somebody through a round of questions, and tells what it came to.
class QuizPlayer {
public:
    /// `now` is the monotonic clock; `pace` stretches the time for each question, or takes the limit away.
    QuizPlayer(study::OpenRound& round, std::function<std::chrono::milliseconds()> now, practice::Pace pace,
               Talk& talk);

    /// At its end `atEnding`; left before, it waits to be gone on with.
    [[nodiscard]] Left play();

private:
    using Milliseconds = std::chrono::milliseconds;

    /// Time ran out.
    struct Late {};
    template <class Value>
    using Got = std::variant<Value, Late, Left>;

    [[nodiscard]] std::optional<Left> question();
    [[nodiscard]] Got<quiz::Answer> askAnswer(const quiz::Posed& posed);
    [[nodiscard]] Got<quiz::Certainty> askCertainty(const quiz::Posed& posed);
    /// A line that is no command.
    [[nodiscard]] Got<std::string> line(const std::function<void()>& again);
    [[nodiscard]] std::optional<Left> keep(const quiz::Given& given);
    void tellAll() const;
    [[nodiscard]] std::optional<Milliseconds> left() const;
    void help() const;

    study::OpenRound& m_round;
    std::function<Milliseconds()> m_now;
    std::optional<Milliseconds> m_limit; ///< for each question
    Talk& m_talk;
    Milliseconds m_shownAt{0};
};

} // namespace terminal
