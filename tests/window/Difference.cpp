#include "window/Difference.hpp"

#include <algorithm>
#include <array>

namespace {

/// Whether a colour lies between those that a picture has in the nine pixels at and around a place.
bool explained(std::uint32_t colour, const Raster& by, drawing::Point at) {
    std::array<int, 3> least{255, 255, 255};
    std::array<int, 3> most{0, 0, 0};
    const auto parts = [](std::uint32_t c) { return std::array{redOf(c), greenOf(c), blueOf(c)}; };
    for (int y = std::max(0, at.y - 1); y <= std::min(by.size.height - 1, at.y + 1); ++y)
        for (int x = std::max(0, at.x - 1); x <= std::min(by.size.width - 1, at.x + 1); ++x) {
            const auto there = parts(by.at({x, y}));
            for (std::size_t i = 0; i < 3; ++i) {
                least[i] = std::min(least[i], there[i]);
                most[i] = std::max(most[i], there[i]);
            }
        }
    const auto here = parts(colour);
    for (std::size_t i = 0; i < 3; ++i) {
        // The strokes of letters are thinner than a pixel, so how dark one gets hangs on where it falls.
        const int slack = Difference::tolerated + (most[i] - least[i]) / 4;
        if (here[i] < least[i] - slack || here[i] > most[i] + slack)
            return false;
    }
    return true;
}

} // namespace

Difference::Difference(const Raster& expected, const Raster& actual)
    : m_sameSize(expected.size == actual.size), m_counts(actual.pixels.size(), false) {
    if (!m_sameSize)
        return;
    const int across = (actual.size.width + tile - 1) / tile;
    std::vector<int> tiles(static_cast<std::size_t>(across * ((actual.size.height + tile - 1) / tile)), 0);
    for (int y = 0; y < actual.size.height; ++y)
        for (int x = 0; x < actual.size.width; ++x) {
            const std::uint32_t a = actual.at({x, y});
            const std::uint32_t e = expected.at({x, y});
            // Most pixels of most pictures end here.
            if (a == e || distance(a, e) <= tolerated)
                continue;
            if (explained(a, expected, {x, y}) && explained(e, actual, {x, y}))
                continue;
            m_counts[actual.indexOf({x, y})] = true;
            ++tiles[static_cast<std::size_t>(y / tile * across + x / tile)];
        }
    m_worst = *std::max_element(tiles.begin(), tiles.end());
}

Raster Difference::marked(const Raster& actual) const {
    constexpr std::uint32_t mark = 0xFF2020;
    Raster picture = actual;
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        const std::uint32_t pixel = picture.pixels[i];
        const auto grey = static_cast<std::uint32_t>((redOf(pixel) + greenOf(pixel) + blueOf(pixel)) / 6 + 64);
        picture.pixels[i] = m_counts[i] ? mark : grey << 16 | grey << 8 | grey;
    }
    return picture;
}
