#pragma once

#include "model/Question.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// What an author may want to know of a quiz that can be read.
struct QuizCounts {
    std::size_t questions = 0;
    std::size_t withoutExplanation = 0;
    std::size_t withoutStatements = 0;
    std::size_t single = 0;         ///< with one right option of several
    std::size_t rightIsLongest = 0; ///< of these, with a right option longer than every other
    /// Whether people could learn to take the longest: in more than half of ten or more.
    [[nodiscard]] bool longestGivesAway() const { return single >= 10 && rightIsLongest * 2 > single; }
};

[[nodiscard]] QuizCounts countsOf(const model::Quiz& quiz);

/// The same in sentences; `fileName` without its folder.
[[nodiscard]] std::vector<std::string> quizNotes(const model::Quiz& quiz, std::string_view fileName);

} // namespace report
