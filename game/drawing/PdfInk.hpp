#pragma once

#include "drawing/Colour.hpp"

/// Inks that stay apart when they are printed in grey.
namespace drawing::ink {

inline constexpr Colour black = rgb(0x14161C);
inline constexpr Colour quiet = rgb(0x4A4F5A);
inline constexpr Colour accent = rgb(0x7A2F05);
inline constexpr Colour line = rgb(0xBFBAB0);
inline constexpr Colour strongLine = rgb(0x5C5A55);
inline constexpr Colour ground = rgb(0xF5F1EA);
inline constexpr Colour bar = rgb(0xD3B49F);
inline constexpr Colour paper = rgb(0xFFFFFF);

} // namespace drawing::ink
