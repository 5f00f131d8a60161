#pragma once

#include <cstdint>

namespace drawing {

/// An sRGB colour, each part 0 to 1; alpha not multiplied in.
struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
    double alpha = 1;
    bool operator==(const Colour&) const = default;

    [[nodiscard]] constexpr Colour withAlpha(double a) const { return {red, green, blue, a}; }
};

/// `rgb(0xF2A03D)`.
[[nodiscard]] constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<double>((hex >> 16) & 0xFFu) / 255.0, static_cast<double>((hex >> 8) & 0xFFu) / 255.0,
            static_cast<double>(hex & 0xFFu) / 255.0, 1.0};
}

/// `part` of `b` mixed into `a`, 0 to 1, in sRGB.
[[nodiscard]] constexpr Colour mix(const Colour& a, const Colour& b, double part) {
    return {a.red + (b.red - a.red) * part, a.green + (b.green - a.green) * part, a.blue + (b.blue - a.blue) * part,
            a.alpha + (b.alpha - a.alpha) * part};
}

/// Contrast of two opaque colours, 1 to 21 (W3C, WCAG 2.1, "contrast ratio" and "relative luminance").
[[nodiscard]] double contrast(const Colour& a, const Colour& b);

} // namespace drawing
