#pragma once

#include "practice/Courses.hpp"
#include "practice/Practice.hpp"
#include "study/Study.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace study {

/// A step of a course, with what the library has for it and where somebody stands with it.
struct CourseStep {
    enum class Stand { notBegun, begun, finished };

    const content::CoursePlan::Step* step = nullptr;  ///< of the plan
    const practice::ScenarioCard* scenario = nullptr; ///< of the library; null for a quiz, and where there is none
    const QuizCard* quiz = nullptr;
    Stand stand = Stand::notBegun;

    /// Whether the library has it.
    [[nodiscard]] bool there() const { return scenario != nullptr || quiz != nullptr; }
};

/// `learner`: whose standing; nothing: nobody by name, of whom scenarios alone are remembered. The practice, the study
/// and the plan must outlive what is returned.
[[nodiscard]] std::vector<CourseStep> stepsOf(const content::CoursePlan& plan, const practice::Practice& practice,
                                              const Study* study, const std::optional<std::string>& learner);

/// The first that is there and not finished; nothing where all are.
[[nodiscard]] std::optional<std::size_t> nextOf(const std::vector<CourseStep>& steps);

/// "6 steps, 2 done"; "6 steps, all done".
[[nodiscard]] std::string progressWords(const std::vector<CourseStep>& steps);

} // namespace study
