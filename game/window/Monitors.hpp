#pragma once

#include "drawing/Geometry.hpp"

#include <vector>

namespace window {

/// The monitors of the display, the first one first, by the part of it that each shows; what shows the same part counts once, as where a
/// projector repeats a laptop's screen. Empty where that cannot be known.
[[nodiscard]] std::vector<drawing::Rect> monitors();

} // namespace window
