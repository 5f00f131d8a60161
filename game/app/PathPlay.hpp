#pragma once

#include "app/Program.hpp"
#include "practice/Practice.hpp"

#include <optional>
#include <string>

namespace app {

/// Takes the choices that a path names (`situation.choice`, separated by commas; empty: none) in an attempt that has
/// just begun, and prints what happens. When the path cannot be gone that is said on standard error, nothing has been
/// taken, and the result is how the program ends.
[[nodiscard]] std::optional<Exit> followPath(practice::OpenAttempt& attempt, const std::string& path);

} // namespace app
