#pragma once

#include "drawing/Canvas.hpp"
#include "drawing/Theme.hpp"

namespace drawing {

/// The title's picture, in flat shapes: somebody under a street lamp where a road divides. Fills `place`, whatever its
/// proportions.
void drawPoster(Canvas& canvas, const Rect& place, const Theme& theme);

/// The mark of the product, a road that divides, in a square.
void drawMark(Canvas& canvas, const Rect& place, const Colour& road, const Colour& ground);

} // namespace drawing
