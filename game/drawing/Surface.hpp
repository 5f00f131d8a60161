#pragma once

#include "drawing/Geometry.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

typedef struct _cairo_surface cairo_surface_t;

namespace drawing {

/// A picture in memory: 32 bits a pixel, ARGB in the machine's byte order, alpha multiplied in. Needs no display.
class Surface {
public:
    /// Size from 1x1 to 16384x16384; anything else is brought into that range.
    explicit Surface(Size size);

    [[nodiscard]] Size size() const { return m_size; }

    /// Rows of `stride()` bytes. Valid until the surface is drawn on again.
    [[nodiscard]] std::span<const std::uint8_t> bytes() const;
    [[nodiscard]] std::size_t stride() const;

    /// Alpha, red, green and blue of one pixel as 0xAARRGGBB.
    [[nodiscard]] std::uint32_t pixel(Point at) const;

    /// Writes a PNG file. Result: nothing, or one sentence that says why it could not.
    [[nodiscard]] std::optional<std::string> writePng(const std::string& path) const;

    /// For this room only.
    [[nodiscard]] cairo_surface_t* handle() const { return m_surface.get(); }

private:
    struct Release {
        void operator()(cairo_surface_t* surface) const;
    };
    Size m_size;
    std::unique_ptr<cairo_surface_t, Release> m_surface;
};

} // namespace drawing
