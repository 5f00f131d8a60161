#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace app {

/// A scenario, or a quiz, to start from, under a name of its own.
struct FreshScenario {
    std::string id;
    std::string title;
    std::string text; ///< the file
};

/// From an id ("the-corner-shop") or a title ("The corner shop"), each of which gives the other. A sentence with an
/// example when no id can be made of it.
[[nodiscard]] std::variant<FreshScenario, std::string> freshScenario(std::string_view name);
/// The same for a quiz.
[[nodiscard]] std::variant<FreshScenario, std::string> freshQuiz(std::string_view name);

} // namespace app
