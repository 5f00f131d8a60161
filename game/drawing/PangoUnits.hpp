#pragma once

#include <cmath>
#include <pango/pango.h>

namespace drawing {

/// Points of a page or pixels of a screen in the units of a layout.
[[nodiscard]] inline int toPango(double length) { return static_cast<int>(std::lround(length * PANGO_SCALE)); }
/// And back.
[[nodiscard]] inline double fromPango(int units) { return static_cast<double>(units) / PANGO_SCALE; }

} // namespace drawing
