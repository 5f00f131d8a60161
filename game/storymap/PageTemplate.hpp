#pragma once

#include <string_view>

namespace storymap {

/// assets/storymap/map.html, as it was when the program was built.
std::string_view pageTemplate();

} // namespace storymap
