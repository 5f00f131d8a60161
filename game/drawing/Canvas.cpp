#include "drawing/Canvas.hpp"

#include <algorithm>
#include <array>
#include <cairo.h>
#include <numbers>
#include <pango/pangocairo.h>

namespace drawing {

void Canvas::Release::operator()(cairo_t* cairo) const { cairo_destroy(cairo); }

Canvas::Canvas(Surface& surface)
    : m_cairo(cairo_create(surface.handle())), m_clip{0, 0, surface.size().width, surface.size().height} {}

Canvas::Clip::Clip(Canvas& canvas, const Rect& area) : m_canvas(&canvas), m_before(canvas.m_clip) {
    cairo_save(canvas.m_cairo.get());
    cairo_rectangle(canvas.m_cairo.get(), area.x, area.y, area.width, area.height);
    cairo_clip(canvas.m_cairo.get());
    canvas.m_clip = intersection(canvas.m_clip, area);
}

Canvas::Clip::~Clip() {
    cairo_restore(m_canvas->m_cairo.get());
    m_canvas->m_clip = m_before;
}

void Canvas::setSource(const Colour& c) { cairo_set_source_rgba(m_cairo.get(), c.red, c.green, c.blue, c.alpha); }

void Canvas::roundedPath(double x, double y, double width, double height, double radius) {
    cairo_t* c = m_cairo.get();
    const double r = std::max(0.0, std::min({radius, width / 2, height / 2}));
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(c);
    cairo_arc(c, x + width - r, y + r, r, -quarter, 0);
    cairo_arc(c, x + width - r, y + height - r, r, 0, quarter);
    cairo_arc(c, x + r, y + height - r, r, quarter, 2 * quarter);
    cairo_arc(c, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(c);
}

void Canvas::fill(const Rect& area, const Colour& colour) {
    if (area.empty())
        return;
    setSource(colour);
    cairo_rectangle(m_cairo.get(), area.x, area.y, area.width, area.height);
    cairo_fill(m_cairo.get());
}

void Canvas::fillRounded(const Rect& area, int radius, const Colour& colour) {
    if (area.empty())
        return;
    setSource(colour);
    roundedPath(area.x, area.y, area.width, area.height, radius);
    cairo_fill(m_cairo.get());
}

void Canvas::strokeRounded(const Rect& area, int radius, int thickness, const Colour& colour) {
    if (area.empty() || thickness <= 0)
        return;
    setSource(colour);
    cairo_set_line_width(m_cairo.get(), thickness);
    const double half = thickness / 2.0;
    roundedPath(area.x + half, area.y + half, area.width - thickness, area.height - thickness, radius - half);
    cairo_stroke(m_cairo.get());
}

void Canvas::strokeDashed(const Rect& area, int radius, int thickness, const Colour& colour) {
    const std::array<double, 2> dashes{thickness * 4.0, thickness * 4.0};
    cairo_set_dash(m_cairo.get(), dashes.data(), static_cast<int>(dashes.size()), 0);
    strokeRounded(area, radius, thickness, colour);
    cairo_set_dash(m_cairo.get(), nullptr, 0, 0);
}

void Canvas::line(Point from, Point to, int thickness, const Colour& colour) {
    setSource(colour);
    cairo_set_line_width(m_cairo.get(), thickness);
    cairo_move_to(m_cairo.get(), from.x, from.y);
    cairo_line_to(m_cairo.get(), to.x, to.y);
    cairo_stroke(m_cairo.get());
}

void Canvas::disc(Point centre, int radius, const Colour& colour) {
    setSource(colour);
    cairo_new_path(m_cairo.get());
    cairo_arc(m_cairo.get(), centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(m_cairo.get());
}

void Canvas::ring(Point centre, int radius, int thickness, const Colour& colour) {
    setSource(colour);
    cairo_set_line_width(m_cairo.get(), thickness);
    cairo_new_path(m_cairo.get());
    cairo_arc(m_cairo.get(), centre.x, centre.y, radius - thickness / 2.0, 0, 2 * std::numbers::pi);
    cairo_stroke(m_cairo.get());
}

void Canvas::polygon(std::span<const Point> corners, const Colour& colour) {
    if (corners.size() < 3)
        return;
    setSource(colour);
    cairo_new_path(m_cairo.get());
    for (const Point& p : corners)
        cairo_line_to(m_cairo.get(), p.x, p.y);
    cairo_close_path(m_cairo.get());
    cairo_fill(m_cairo.get());
}

void Canvas::tick(const Rect& area, int thickness, const Colour& colour) {
    setSource(colour);
    cairo_set_line_width(m_cairo.get(), thickness);
    cairo_set_line_cap(m_cairo.get(), CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(m_cairo.get(), CAIRO_LINE_JOIN_ROUND);
    cairo_move_to(m_cairo.get(), area.x + area.width * 0.08, area.y + area.height * 0.55);
    cairo_line_to(m_cairo.get(), area.x + area.width * 0.38, area.y + area.height * 0.85);
    cairo_line_to(m_cairo.get(), area.x + area.width * 0.92, area.y + area.height * 0.18);
    cairo_stroke(m_cairo.get());
    cairo_set_line_cap(m_cairo.get(), CAIRO_LINE_CAP_BUTT);
}

void Canvas::arrowHead(const Rect& area, Pointing pointing, int thickness, const Colour& colour) {
    setSource(colour);
    cairo_set_line_width(m_cairo.get(), thickness);
    cairo_set_line_cap(m_cairo.get(), CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(m_cairo.get(), CAIRO_LINE_JOIN_ROUND);
    const double x = area.x, y = area.y, w = area.width, h = area.height;
    if (pointing == Pointing::right) {
        cairo_move_to(m_cairo.get(), x + w * 0.35, y + h * 0.18);
        cairo_line_to(m_cairo.get(), x + w * 0.67, y + h * 0.5);
        cairo_line_to(m_cairo.get(), x + w * 0.35, y + h * 0.82);
    } else {
        cairo_move_to(m_cairo.get(), x + w * 0.18, y + h * 0.35);
        cairo_line_to(m_cairo.get(), x + w * 0.5, y + h * 0.67);
        cairo_line_to(m_cairo.get(), x + w * 0.82, y + h * 0.35);
    }
    cairo_stroke(m_cairo.get());
    cairo_set_line_cap(m_cairo.get(), CAIRO_LINE_CAP_BUTT);
}

void Canvas::glow(Point centre, int radius, const Colour& colour) {
    cairo_pattern_t* pattern = cairo_pattern_create_radial(centre.x, centre.y, 0, centre.x, centre.y, radius);
    cairo_pattern_add_color_stop_rgba(pattern, 0, colour.red, colour.green, colour.blue, colour.alpha);
    cairo_pattern_add_color_stop_rgba(pattern, 1, colour.red, colour.green, colour.blue, 0);
    cairo_set_source(m_cairo.get(), pattern);
    cairo_new_path(m_cairo.get());
    cairo_arc(m_cairo.get(), centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(m_cairo.get());
    cairo_pattern_destroy(pattern);
}

void Canvas::disc(const Surface& surface, const Rect& area) {
    cairo_save(m_cairo.get());
    cairo_new_path(m_cairo.get());
    cairo_arc(m_cairo.get(), area.x + area.width / 2.0, area.y + area.height / 2.0,
              std::min(area.width, area.height) / 2.0, 0, 2 * std::numbers::pi);
    cairo_clip(m_cairo.get());
    cairo_set_source_surface(m_cairo.get(), surface.handle(), area.x, area.y);
    cairo_paint(m_cairo.get());
    cairo_restore(m_cairo.get());
}

void Canvas::mask(const Surface& surface, Point at, const Colour& colour) {
    setSource(colour);
    cairo_mask_surface(m_cairo.get(), surface.handle(), at.x, at.y);
}

void Canvas::blend(const Surface& surface, double strength) {
    cairo_set_source_surface(m_cairo.get(), surface.handle(), 0, 0);
    cairo_paint_with_alpha(m_cairo.get(), strength);
}

void Canvas::surface(const Surface& surface, Point at) {
    cairo_set_source_surface(m_cairo.get(), surface.handle(), at.x, at.y);
    cairo_rectangle(m_cairo.get(), at.x, at.y, surface.size().width, surface.size().height);
    cairo_fill(m_cairo.get());
}

void Canvas::text(const TextLayout& layout, Point at, const Colour& colour) {
    setSource(colour);
    cairo_move_to(m_cairo.get(), at.x, at.y);
    pango_cairo_update_context(m_cairo.get(), pango_layout_get_context(layout.handle()));
    pango_cairo_show_layout(m_cairo.get(), layout.handle());
    cairo_new_path(m_cairo.get());
}

} // namespace drawing
