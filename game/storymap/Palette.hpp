#pragma once

#include "model/Scenario.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace storymap {

/// The colours of a picture as "#rrggbb": the program's paper and ink, its accent for findings, and one for each
/// rating.
struct Palette {
    std::string page, panel, line, lineStrong, ink, inkQuiet, accent, accentSoft, onAccent;
    std::string best, good, poor, harmful; ///< at least 4.5:1 on page and panel, and behind `onAccent`

    [[nodiscard]] const std::string& of(model::Rating rating) const;
    /// Each colour with its name as a page's style sheet writes it: "--ink".
    [[nodiscard]] std::vector<std::pair<std::string_view, std::string>> named() const;
};

[[nodiscard]] const Palette& lightPalette();
[[nodiscard]] const Palette& darkPalette();

} // namespace storymap
