#pragma once

#include <string_view>

namespace app {

/// assets/authoring/new-quiz.yaml as it was when the program was built.
[[nodiscard]] std::string_view newQuizText();

} // namespace app
