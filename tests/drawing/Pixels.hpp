#pragma once

#include <cstdint>

/// Pixels as a surface gives them: 0xAARRGGBB.
namespace pixels {

inline constexpr std::uint32_t white = 0xFFFFFFFF;
inline constexpr std::uint32_t red = 0xFFFF0000;
inline constexpr std::uint32_t blue = 0xFF0000FF;
inline constexpr std::uint32_t nothing = 0;

} // namespace pixels
