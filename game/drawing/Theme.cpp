#include "drawing/Theme.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

const Theme& lightTheme() {
    static const Theme theme{
        .name = "light",
        .page = rgb(0xF5F1E7),
        .panel = rgb(0xFFFDF8),
        .panelHover = rgb(0xFBF3E4),
        .panelPressed = rgb(0xF1E6D2),
        .line = rgb(0xDED6C4),
        .lineStrong = rgb(0x7C7465),
        .ink = rgb(0x142039),
        .inkQuiet = rgb(0x4B5568),
        .accent = rgb(0xA3420B),
        .accentHover = rgb(0x8C3707),
        .accentPressed = rgb(0x742D05),
        .onAccent = rgb(0xFFFFFF),
        .accentSoft = rgb(0xF7E4D0),
        .faceGround = rgb(0xF7E4D0),
        .scrim = rgb(0x142039).withAlpha(0.55),
    };
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme{
        .name = "dark",
        .page = rgb(0x0E1624),
        .panel = rgb(0x162135),
        .panelHover = rgb(0x1E2C45),
        .panelPressed = rgb(0x121C2D),
        .line = rgb(0x283752),
        .lineStrong = rgb(0x7485A3),
        .ink = rgb(0xF1EBDD),
        .inkQuiet = rgb(0xB5BFD1),
        .accent = rgb(0xF2A541),
        .accentHover = rgb(0xF7B765),
        .accentPressed = rgb(0xD98E2B),
        .onAccent = rgb(0x1C1303),
        .accentSoft = rgb(0x2B2A30),
        .faceGround = rgb(0x2B2A30),
        .scrim = rgb(0x05080F).withAlpha(0.72),
    };
    return theme;
}

const Theme& contrastTheme() {
    static const Theme theme{
        .name = "contrast",
        .page = rgb(0x000000),
        .panel = rgb(0x000000),
        .panelHover = rgb(0x262626),
        .panelPressed = rgb(0x3A3A3A),
        .line = rgb(0x9A9A9A),
        .lineStrong = rgb(0xFFFFFF),
        .ink = rgb(0xFFFFFF),
        .inkQuiet = rgb(0xE6E6E6),
        .accent = rgb(0xFFD83D),
        .accentHover = rgb(0xFFE680),
        .accentPressed = rgb(0xE8BE00),
        .onAccent = rgb(0x000000),
        .accentSoft = rgb(0x1F1A00),
        .faceGround = rgb(0xC9D3DC),
        .scrim = rgb(0x000000).withAlpha(0.86),
        .highContrast = true,
    };
    return theme;
}

const Theme& themeOf(ThemeName name) {
    switch (name) {
    case ThemeName::light:
        return lightTheme();
    case ThemeName::contrast:
        return contrastTheme();
    case ThemeName::dark:
        break;
    }
    return darkTheme();
}

namespace {

int rounded(double value) { return static_cast<int>(std::lround(value)); }

} // namespace

int Scale::length(double designPixels) const { return rounded(designPixels * ui); }

int Scale::space(double designPixels) const { return rounded(designPixels * ui * (1 + 0.2 * (text - 1))); }

int Scale::measure(double designPixels) const { return rounded(designPixels * ui * text); }

Scale scaleFor(int width, int height, double text, Letters letters) {
    const double fits = std::min(width / 1280.0, height / 720.0);
    // Larger screens get larger things, but less than in proportion: most of the gain is room.
    const double ui = fits <= 1 ? 1.0 : 1.0 + (std::min(fits, 4.0) - 1) * 0.6;
    return {std::round(ui * 20) / 20, std::clamp(text, 1.0, 2.0), letters};
}

double TextStyle::pixels(const Scale& scale) const {
    return std::max(1.0, std::round(size * scale.ui * (1 + (scale.text - 1) * growth)));
}

} // namespace drawing
