#pragma once

#include "model/Question.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace exchange::gift {

/// What stood between the braces.
struct Answers {
    model::Task task;
    std::string explanation;          ///< the general feedback
    std::vector<std::string> changes; ///< what is not quite as it was, a sentence each
};

/// Why a question has no place here, a sentence.
struct NoPlace {
    std::string sentence;
};

/// `inside`: what stands between the braces, as written.
[[nodiscard]] std::variant<Answers, NoPlace> readAnswers(std::string_view inside);

} // namespace exchange::gift
