#pragma once

#include "drawing/Theme.hpp"
#include "window/Raster.hpp"
#include "window/Samples.hpp"

#include <functional>
#include <string>

/// The pictures of every sample screen that are kept in tests/window/goldens, and what the screens look like now.
namespace goldens {

/// "gallery/dark-960-100.png": the screen, the theme, the window's width, the size of text in per cent.
struct Shown {
    std::string file;
    Raster picture;
};

/// Every screen in one theme, at both sizes of window and of text, one after the other.
void paintEvery(drawing::ThemeName theme, const std::function<void(const Shown&)>& take);

/// The files that there should be.
[[nodiscard]] std::vector<std::string> files();

/// Where they are kept.
[[nodiscard]] std::string folder();

} // namespace goldens
