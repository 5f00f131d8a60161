#pragma once

#include <algorithm>

namespace drawing {

/// Whole pixels throughout: what is drawn sits on the pixel grid, so that edges and letters stay sharp.
struct Point {
    int x = 0;
    int y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] int right() const { return x + width; }
    [[nodiscard]] int bottom() const { return y + height; }
    [[nodiscard]] Size size() const { return {width, height}; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] bool contains(const Rect& r) const {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }

    [[nodiscard]] Rect shifted(int dx, int dy) const { return {x + dx, y + dy, width, height}; }
    /// Smaller by `by` on every side; larger when negative.
    [[nodiscard]] Rect inset(int by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }

    bool operator==(const Rect&) const = default;
};

/// A place for a picture, which need not sit on the pixel grid.
struct Frame {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

[[nodiscard]] inline Rect intersection(const Rect& a, const Rect& b) {
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    return {left, top, std::max(0, std::min(a.right(), b.right()) - left),
            std::max(0, std::min(a.bottom(), b.bottom()) - top)};
}

/// The smallest rectangle around both; an empty one counts for nothing.
[[nodiscard]] inline Rect around(const Rect& a, const Rect& b) {
    if (a.empty())
        return b;
    if (b.empty())
        return a;
    const int left = std::min(a.x, b.x);
    const int top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

} // namespace drawing
