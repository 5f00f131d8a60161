#pragma once

#include "storymap/Survey.hpp"

#include <string>

namespace storymap {

/// One HTML file with the picture, which can be moved, searched and folded, and everything in the scenario as text,
/// which can be read without scripts. `svg` is finished for a page.
[[nodiscard]] std::string pageText(const Story& story, const Survey& survey, const std::string& svg);

} // namespace storymap
