#pragma once

#include "drawing/Surface.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// An opaque picture as tests compare and keep it: one 0xRRGGBB a pixel, row by row.
struct Raster {
    drawing::Size size;
    std::vector<std::uint32_t> pixels;

    [[nodiscard]] std::uint32_t& at(drawing::Point p) { return pixels[indexOf(p)]; }
    [[nodiscard]] std::uint32_t at(drawing::Point p) const { return pixels[indexOf(p)]; }
    [[nodiscard]] std::size_t indexOf(drawing::Point p) const {
        return static_cast<std::size_t>(p.y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(p.x);
    }
};

[[nodiscard]] inline int redOf(std::uint32_t colour) { return static_cast<int>(colour >> 16 & 0xFFu); }
[[nodiscard]] inline int greenOf(std::uint32_t colour) { return static_cast<int>(colour >> 8 & 0xFFu); }
[[nodiscard]] inline int blueOf(std::uint32_t colour) { return static_cast<int>(colour & 0xFFu); }

/// How far apart two colours are in the channel in which they differ most, 0 to 255.
[[nodiscard]] int distance(std::uint32_t a, std::uint32_t b);

[[nodiscard]] Raster rasterOf(const drawing::Surface& surface);

/// Nothing where the file cannot be read.
[[nodiscard]] std::optional<Raster> readPng(const std::string& path);
/// As it is. False where it could not be written.
[[nodiscard]] bool writePng(const Raster& picture, const std::string& path);

/// With at most 256 colours, so that hundreds of pictures stay small. Colours that fill something are kept as they are
/// or moved by 4 steps of 255; the steps between them at the edges of letters and shapes, each a few pixels,
/// are moved by 6.
[[nodiscard]] Raster withFewColours(const Raster& picture);
/// Writes a picture that has at most 256 colours. False where it has more or could not be written.
[[nodiscard]] bool writeSmallPng(const Raster& picture, const std::string& path);

/// One beside the other, with a gap.
[[nodiscard]] Raster sideBySide(std::span<const Raster> pictures);
