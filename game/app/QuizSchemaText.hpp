#pragma once

#include <string_view>

namespace app {

/// assets/authoring/quiz.schema.json as it was when the program was built.
[[nodiscard]] std::string_view quizSchemaText();

/// The name under which it lies beside quizzes: what their first line asks an editor for.
inline constexpr std::string_view quizSchemaFileName = "quiz.schema.json";

} // namespace app
