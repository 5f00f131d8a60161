#pragma once

#include "window/Raster.hpp"

/// In what two pictures of the same screen differ, for an eye that does not mind how a machine smooths its letters.
///
/// Another version of the font library draws an edge up to a pixel beside where it was, or a little darker. So a pixel
/// counts only where its colour does not lie between the colours which the other picture has at that place and right
/// beside it; looked at from both sides, because of a thing that is missing in one of them everything that is left may
/// well be found in the other. What moved by more than a pixel, came, went or has another colour leaves a heap of such
/// pixels in one place, noise leaves a few anywhere: so they are counted by small tiles, and no tile may have many.
class Difference {
public:
    /// The size of a tile, in pixels, and how many of its pixels may count.
    static constexpr int tile = 16;
    static constexpr int mostInATile = 7;
    /// How far off a colour may be, of 255: keeping pictures in few colours moves them by so much.
    static constexpr int tolerated = 6;

    Difference(const Raster& expected, const Raster& actual);

    [[nodiscard]] bool seen() const { return !m_sameSize || m_worst > mostInATile; }
    /// The most in any tile.
    [[nodiscard]] int worst() const { return m_worst; }
    /// What counts, marked on a faint copy of the actual picture.
    [[nodiscard]] Raster marked(const Raster& actual) const;

private:
    bool m_sameSize;
    int m_worst = 0;
    std::vector<bool> m_counts; ///< by pixel
};
