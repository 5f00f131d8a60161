#pragma once

#include "app/Paths.hpp"

#include <filesystem>
#include <functional>

namespace app {

/// What shows a folder in the program that the desktop has for it; none where the desktop has no way to be asked.
[[nodiscard]] std::function<void(const std::filesystem::path&)> folderOpener(const Environment& environment);

} // namespace app
