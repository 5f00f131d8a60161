#pragma once

#include "drawing/Colour.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace drawing {

/// The themes there are, in the order in which a reader is offered them.
enum class ThemeName : std::uint8_t { dark, light, contrast };
inline constexpr std::array themeNames{ThemeName::dark, ThemeName::light, ThemeName::contrast};

/// The colours a screen may use, named for what they are for. One accent colour; everything else is paper and ink.
struct Theme {
    std::string_view name;

    Colour page;  ///< behind everything
    Colour panel; ///< cards, buttons, fields
    Colour panelHover;
    Colour panelPressed;
    Colour line;       ///< quiet divisions; nothing depends on seeing them
    Colour lineStrong; ///< edges of controls and charts: at least 3:1 on page and panel
    Colour ink;        ///< text
    Colour inkQuiet;   ///< second-rank text: at least 4.5:1 on page, panel and their states
    Colour accent;     ///< what can be done next, and what is measured
    Colour accentHover;
    Colour accentPressed;
    Colour onAccent;           ///< text on accent
    Colour accentSoft;         ///< accent as a tint behind text
    Colour faceGround;         ///< behind a portrait
    Colour scrim;              ///< laid over a screen that waits below another
    bool highContrast = false; ///< pictures in few, strong tones; edges drawn where a ground alone would not tell
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
/// Text at 7:1 at least, for eyes that need it and for projectors in rooms that cannot be darkened.
[[nodiscard]] const Theme& contrastTheme();
[[nodiscard]] const Theme& themeOf(ThemeName name);

/// In which letters text is set: `dyslexia`, a typeface made for readers with dyslexia for everything.
enum class Letters : std::uint8_t { usual, dyslexia };

/// How large things are, and in which letters. Text grows with both parts, spaces mostly with `ui`: at double text size
/// the words need the room.
struct Scale {
    double ui = 1.0;   ///< from the size of the window
    double text = 1.0; ///< chosen by the reader, 1 to 2
    Letters letters = Letters::usual;

    /// Lines, radii, icons, targets.
    [[nodiscard]] int length(double designPixels) const;
    /// Margins and gaps.
    [[nodiscard]] int space(double designPixels) const;
    /// Widths that hold text.
    [[nodiscard]] int measure(double designPixels) const;

    bool operator==(const Scale&) const = default;
};

/// Which scale fits a window of this size, for the reader's text size and letters.
[[nodiscard]] Scale scaleFor(int width, int height, double text, Letters letters = Letters::usual);

enum class Typeface {
    interface, ///< what the program says: Inter
    display,   ///< large headings: Inter's display cut
    narrative, ///< what happens in a scenario: Noto Serif, so that story and program never sound alike
    mono       ///< places in files
};

struct TextStyle {
    Typeface face = Typeface::interface;
    double size = 16; ///< design pixels
    int weight = 400;
    double leading = 1.5; ///< line height in sizes
    double tracking = 0;  ///< added between letters, in sizes
    double growth = 1;    ///< how much of the reader's text size it follows: headings are large already
    int lines = 0; ///< at most so many, the last ending in an ellipsis where there is more; 0: as many as it takes
    bool operator==(const TextStyle&) const = default;

    /// Pixels, at least 1.
    [[nodiscard]] double pixels(const Scale& scale) const;
};

/// The type scale.
namespace type {
inline constexpr TextStyle poster{Typeface::display, 72, 700, 1.02, -0.022, 0.35};
inline constexpr TextStyle title{Typeface::display, 38, 650, 1.15, -0.016, 0.6};
inline constexpr TextStyle heading{Typeface::display, 26, 620, 1.25, -0.01, 0.75};
inline constexpr TextStyle subheading{Typeface::interface, 19, 600, 1.35, -0.004, 0.9};
inline constexpr TextStyle narrative{Typeface::narrative, 19, 400, 1.6};
inline constexpr TextStyle lead{Typeface::interface, 19, 400, 1.5};
inline constexpr TextStyle choice{Typeface::interface, 17, 500, 1.42};
inline constexpr TextStyle body{Typeface::interface, 16, 400, 1.5};
inline constexpr TextStyle strong{Typeface::interface, 16, 600, 1.5};
inline constexpr TextStyle small{Typeface::interface, 14, 400, 1.45};
inline constexpr TextStyle smallStrong{Typeface::interface, 14, 600, 1.45};
inline constexpr TextStyle eyebrow{Typeface::interface, 13, 600, 1.4, 0.045};
inline constexpr TextStyle mono{Typeface::mono, 13, 400, 1.45};
} // namespace type

} // namespace drawing
