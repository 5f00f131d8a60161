#pragma once

#include "window/Raster.hpp"

#include <array>

/// How people see the colours of a picture, to find out whether something is told by colour alone.
namespace vision {

/// The usual sight, and the three kinds of colour blindness at their strongest.
enum class Sight { usual, protanopia, deuteranopia, tritanopia };
inline constexpr std::array sights{Sight::usual, Sight::protanopia, Sight::deuteranopia, Sight::tritanopia};
[[nodiscard]] const char* nameOf(Sight sight);

/// What linear red, green and blue become, each row one of them: Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
/// Computer Graphics 15 (6), 2009, table 1 at severity 1.0.
using Matrix = std::array<std::array<double, 3>, 3>;
[[nodiscard]] const Matrix& matrixOf(Sight sight);

/// Lightness of a colour to an eye of this kind: L* of CIE 1976, 0 to 100.
[[nodiscard]] double lightness(std::uint32_t colour, Sight sight);

/// How many pixels of two pictures of the same size differ by so much lightness.
[[nodiscard]] int pixelsApart(const Raster& a, const Raster& b, Sight sight, double by);

} // namespace vision
