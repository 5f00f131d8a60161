#pragma once

#include "app/Program.hpp"
#include "practice/Practice.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace app {

/// The choices that a path names (`situation.choice`, separated by commas; empty: none) and what comes of them, as
/// text. When the path cannot be gone that is said on standard error, and the result is how the program ends.
[[nodiscard]] std::variant<std::string, Exit> pathInWords(const model::Scenario& scenario, const std::string& path);

/// Takes the choices of a path in an attempt that has just begun, and prints what happens. Where it cannot be gone,
/// nothing has been taken; where nobody can go on at its end, that is printed as for an author. In both cases the
/// result is how the program ends.
[[nodiscard]] std::optional<Exit> followPath(practice::OpenAttempt& attempt, const std::string& path,
                                             const std::filesystem::path& file);

/// What an author is shown where a scenario of this file offers no choice; see practice::deadEndText.
[[nodiscard]] std::function<std::string(const play::Runner&, std::size_t width)>
deadEndTeller(const std::filesystem::path& file);

} // namespace app
