#pragma once

#include <string_view>

namespace app {

/// assets/authoring/quiz.schema.json as it was when the program was built.
[[nodiscard]] std::string_view quizSchemaText();

} // namespace app
