#pragma once

#include "drawing/Colour.hpp"
#include "drawing/Geometry.hpp"
#include "drawing/Surface.hpp"
#include "drawing/TextLayout.hpp"

#include <memory>
#include <span>
#include <vector>

typedef struct _cairo cairo_t;

namespace drawing {

/// Draws flat shapes and text on a surface. The surface must outlive it.
class Canvas {
public:
    explicit Canvas(Surface& surface);

    /// From here to the end of the returned object's life, nothing outside `area` (and outside the clip before)
    /// changes.
    class Clip {
    public:
        Clip(Canvas& canvas, const Rect& area);
        ~Clip();
        Clip(const Clip&) = delete;
        Clip& operator=(const Clip&) = delete;

    private:
        Canvas* m_canvas;
        Rect m_before;
    };

    /// What can be changed now; things wholly outside need not be drawn.
    [[nodiscard]] const Rect& clip() const { return m_clip; }
    [[nodiscard]] bool shows(const Rect& area) const { return !intersection(m_clip, area).empty(); }

    void fill(const Rect& area, const Colour& colour);
    void fillRounded(const Rect& area, int radius, const Colour& colour);
    /// The line lies wholly inside `area`.
    void strokeRounded(const Rect& area, int radius, int thickness, const Colour& colour);
    /// Like `strokeRounded` with a dashed line.
    void strokeDashed(const Rect& area, int radius, int thickness, const Colour& colour);
    void line(Point from, Point to, int thickness, const Colour& colour);
    void disc(Point centre, int radius, const Colour& colour);
    void ring(Point centre, int radius, int thickness, const Colour& colour);
    void polygon(std::span<const Point> corners, const Colour& colour);
    /// A tick mark that fills `area`.
    void tick(const Rect& area, int thickness, const Colour& colour);
    /// A small arrow head that fills `area`, pointing right or (when `down`) downwards.
    enum class Pointing { right, down };
    void arrowHead(const Rect& area, Pointing pointing, int thickness, const Colour& colour);
    /// `colour` at its strongest in the middle, gone at the edge.
    void glow(Point centre, int radius, const Colour& colour);
    /// Lays another surface over this one, pixel for pixel, its top left corner at `at`.
    void surface(const Surface& surface, Point at);
    /// Lays a disc of the other surface over `area`, from its top left corner on.
    void disc(const Surface& surface, const Rect& area);
    /// Paints with a colour, as strongly as the other surface is opaque, pixel for pixel.
    void mask(const Surface& surface, Point at, const Colour& colour);
    /// Lays the whole of another surface over this one, `strength` strong, 0 to 1.
    void blend(const Surface& surface, double strength);
    /// `at` is the top left corner of the layout's box.
    void text(const TextLayout& layout, Point at, const Colour& colour);

    /// For this room only.
    [[nodiscard]] cairo_t* handle() const { return m_cairo.get(); }

private:
    void setSource(const Colour& colour);
    void roundedPath(double x, double y, double width, double height, double radius);

    struct Release {
        void operator()(cairo_t* cairo) const;
    };
    std::unique_ptr<cairo_t, Release> m_cairo;
    Rect m_clip;
};

} // namespace drawing
