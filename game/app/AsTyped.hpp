#pragma once

#include <filesystem>
#include <string>

namespace app {

/// The program as the person started it, for what they may type next: "./play", or "judgement".
[[nodiscard]] std::string calledAs();

/// A path as it would be typed in a shell.
[[nodiscard]] std::string typed(const std::filesystem::path& path);

} // namespace app
