#pragma once

#include "quiz/Marking.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace quiz {

/// What was answered as one line to be kept: "chosen 0 2", "holds", "does-not-hold 1", "matched 2 - 0",
/// "ordered 1 0 2", "typed " and the text, or nothing for no answer. Positions from 0, in the question's own order.
[[nodiscard]] std::string answerText(const Answer& answer);

/// The answer again; nothing when `text` is not what `answerText` gives. Positions are read as they stand: marking
/// takes an answer that does not fit its question for none.
[[nodiscard]] std::optional<Answer> readAnswer(std::string_view text);

} // namespace quiz
