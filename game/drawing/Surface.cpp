#include "drawing/Surface.hpp"

#include <algorithm>
#include <cairo.h>
#include <cstring>

namespace drawing {

void Surface::Release::operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }

Surface::Surface(Size size)
    : m_size{std::clamp(size.width, 1, 16384), std::clamp(size.height, 1, 16384)},
      m_surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, m_size.width, m_size.height)) {}

std::span<const std::uint8_t> Surface::bytes() const {
    cairo_surface_flush(m_surface.get());
    const auto* data = cairo_image_surface_get_data(m_surface.get());
    if (!data)
        return {};
    return {data, stride() * static_cast<std::size_t>(m_size.height)};
}

std::size_t Surface::stride() const {
    return static_cast<std::size_t>(cairo_image_surface_get_stride(m_surface.get()));
}

std::uint32_t Surface::pixel(Point at) const {
    const auto all = bytes();
    std::uint32_t value = 0;
    const std::size_t offset = static_cast<std::size_t>(at.y) * stride() + static_cast<std::size_t>(at.x) * 4;
    if (at.x < 0 || at.y < 0 || at.x >= m_size.width || at.y >= m_size.height || offset + 4 > all.size())
        return 0;
    std::memcpy(&value, all.data() + offset, 4);
    return value;
}

std::optional<std::string> Surface::writePng(const std::string& path) const {
    const cairo_status_t status = cairo_surface_write_to_png(m_surface.get(), path.c_str());
    if (status == CAIRO_STATUS_SUCCESS)
        return std::nullopt;
    return "The picture could not be written to " + path + ": " + cairo_status_to_string(status) + ".";
}

} // namespace drawing
