#pragma once

#include "quiz/Marking.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace quiz {

/// A question as it is put to somebody.
struct Posed {
    model::Question question;
    std::uint64_t seed = 0; ///< of the order in which things are shown
    /// What stands where: for each place on the screen the position in the question of the option (Choosing, Spotting:
    /// the shown ones before the others), reason (TrueOrFalse), right side (Matching: those of the pairs, then the
    /// others) or action (Ranking). Empty where something is typed.
    std::vector<std::size_t> shown;
};

/// The same order for the same seed, for ever. An order in which all is right already is never shown for Ranking.
[[nodiscard]] Posed pose(model::Question question, std::uint64_t seed);

/// What somebody gave as an answer.
struct Given {
    Answer answer;
    Certainty certainty = Certainty::low;
    std::uint32_t thoughtMilliseconds = 0;
    bool expired = false; ///< time ran out first; there is no answer then
};

/// Whether it is told after each question or at the end of the round what was right.
enum class Feedback : std::uint8_t { atOnce, atTheEnd };

/// Some questions one after another, and what was given for them. Knows nothing of screens, clocks or files: whoever
/// has the posed questions and what was given has the round again.
class Round {
public:
    Round(std::vector<Posed> questions, Feedback feedback) : m_questions(std::move(questions)), m_feedback(feedback) {}

    [[nodiscard]] std::span<const Posed> questions() const { return m_questions; }
    [[nodiscard]] std::span<const Given> given() const { return m_given; }
    [[nodiscard]] Feedback feedback() const { return m_feedback; }

    /// The question that waits for an answer; nothing when all have one.
    [[nodiscard]] const Posed* current() const;
    [[nodiscard]] bool done() const { return current() == nullptr; }
    /// Answers the current question. What has been answered stays.
    void give(Given given);

    /// How much of the answer to question `i` is right, 0 to 1, and what it earned. `i` has been answered.
    [[nodiscard]] double share(std::size_t i) const;
    [[nodiscard]] double earnedFor(std::size_t i) const;
    /// Over all that was answered so far.
    [[nodiscard]] double earned() const;
    /// Questions of which something was wrong, in order.
    [[nodiscard]] std::vector<std::size_t> mistakes() const;

private:
    std::vector<Posed> m_questions;
    std::vector<Given> m_given;
    Feedback m_feedback;
};

/// Shares from here on count as right where only right or wrong can be told, as in calibration.
inline constexpr double countsAsRight = 0.999;

} // namespace quiz
