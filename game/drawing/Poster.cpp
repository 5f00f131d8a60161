#include "drawing/Poster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace drawing {

namespace {

/// Lays a design of 1000 units a side into a place: scaled to cover it, its bottom centre kept.
class Grid {
public:
    explicit Grid(const Rect& place) : m_place(place), m_unit(std::max(place.width / 1000.0, place.height / 1000.0)) {}

    [[nodiscard]] Point operator()(double x, double y) const {
        return {m_place.centre().x + static_cast<int>(std::lround((x - 500) * m_unit)),
                m_place.bottom() - static_cast<int>(std::lround((1000 - y) * m_unit))};
    }
    [[nodiscard]] int length(double units) const { return static_cast<int>(std::lround(units * m_unit)); }

private:
    Rect m_place;
    double m_unit;
};

} // namespace

void drawPoster(Canvas& canvas, const Rect& place, const Theme& theme) {
    const Canvas::Clip clip(canvas, place);
    const Grid at(place);
    canvas.fill(place, theme.posterSky);

    // A terrace against the sky.
    const Colour wall = mix(theme.posterSky, theme.posterGround, 0.55);
    const Colour window = mix(theme.posterSky, theme.posterLight, 0.5);
    struct House {
        double left, width, top, chimney;
    };
    for (const House& h :
         {House{-700, 300, 470, 120}, House{-400, 260, 520, 60}, House{-140, 260, 500, 170}, House{120, 220, 545, 40},
          House{660, 240, 530, 150}, House{900, 280, 495, 60}, House{1180, 300, 460, 200}, House{1480, 300, 500, 60}}) {
        const std::array<Point, 5> shape{at(h.left, 1000), at(h.left, h.top), at(h.left + h.width / 2, h.top - 70),
                                         at(h.left + h.width, h.top), at(h.left + h.width, 1000)};
        canvas.polygon(shape, wall);
        const Point stack = at(h.left + h.chimney, h.top - 90);
        canvas.fill({stack.x, stack.y, at.length(34), at.length(110)}, wall);
    }
    for (const auto& [x, y] : {std::pair{-60.0, 570.0}, std::pair{960.0, 575.0}, std::pair{1265.0, 560.0}}) {
        const Point p = at(x, y);
        canvas.fill({p.x, p.y, at.length(34), at.length(52)}, window);
    }

    // Ground, and the road that divides.
    const Point ground = at(-4000, 720);
    canvas.fill({ground.x, ground.y, at.length(9000), at.length(300)}, theme.posterGround);
    const Colour road = mix(theme.posterGround, theme.posterLight, 0.22);
    const std::array<Point, 4> near{at(250, 1000), at(750, 1000), at(575, 860), at(425, 860)};
    const std::array<Point, 4> leftRoad{at(425, 862), at(520, 862), at(205, 720), at(150, 720)};
    const std::array<Point, 4> rightRoad{at(480, 862), at(575, 862), at(850, 720), at(795, 720)};
    for (const auto& shape : {near, leftRoad, rightRoad})
        canvas.polygon(shape, road);

    // The lamp, its cone and the pool beneath it.
    const std::array<Point, 4> cone{at(486, 262), at(514, 262), at(730, 866), at(270, 866)};
    canvas.polygon(cone, theme.posterLight.withAlpha(0.20));
    const std::array<Point, 4> inner{at(490, 262), at(510, 262), at(630, 866), at(370, 866)};
    canvas.polygon(inner, theme.posterLight.withAlpha(0.22));
    std::array<Point, 36> pool{};
    for (std::size_t i = 0; i < pool.size(); ++i) {
        const double turn = static_cast<double>(i) * 2 * std::numbers::pi / static_cast<double>(pool.size());
        pool[i] = at(500 + 230 * std::cos(turn), 866 + 44 * std::sin(turn));
    }
    canvas.polygon(pool, theme.posterLight.withAlpha(0.55));
    const Point post = at(618, 236);
    canvas.fill({post.x, post.y, at.length(11), at.length(600)}, theme.posterFigure);
    const Point arm = at(486, 228);
    canvas.fill({arm.x, arm.y, at.length(143), at.length(11)}, theme.posterFigure);
    const std::array<Point, 4> shade{at(478, 238), at(522, 238), at(538, 264), at(462, 264)};
    canvas.polygon(shade, theme.posterFigure);
    canvas.disc(at(500, 266), at.length(13), theme.posterLight);

    // Somebody, from behind, with a long shadow towards us.
    const std::array<Point, 4> shadow{at(476, 872), at(528, 872), at(600, 1000), at(470, 1000)};
    canvas.polygon(shadow, theme.posterFigure.withAlpha(0.7));
    const std::array<Point, 4> legLeft{at(474, 770), at(500, 770), at(497, 880), at(473, 880)};
    const std::array<Point, 4> legRight{at(501, 770), at(527, 770), at(529, 880), at(505, 880)};
    canvas.polygon(legLeft, theme.posterFigure);
    canvas.polygon(legRight, theme.posterFigure);
    const std::array<Point, 6> coat{at(484, 652), at(518, 652), at(541, 676), at(535, 800), at(467, 800), at(461, 676)};
    canvas.polygon(coat, theme.posterFigure);
    canvas.disc(at(501, 628), at.length(21), theme.posterFigure);
    // A helmet: a dome on a narrow brim.
    std::array<Point, 19> dome{};
    for (std::size_t i = 0; i < dome.size(); ++i) {
        const double turn = std::numbers::pi * static_cast<double>(i) / static_cast<double>(dome.size() - 1);
        dome[i] = at(501 - 24 * std::cos(turn), 618 - 42 * std::sin(turn));
    }
    canvas.polygon(dome, theme.posterFigure);
    const Point brim = at(472, 615);
    canvas.fillRounded({brim.x, brim.y, at.length(58), at.length(7)}, at.length(3), theme.posterFigure);
    const Point rose = at(498, 569);
    canvas.fill({rose.x, rose.y, at.length(6), at.length(8)}, theme.posterFigure);
}

void drawMark(Canvas& canvas, const Rect& place, const Colour& road, const Colour& ground) {
    const int side = std::min(place.width, place.height);
    canvas.fillRounded(place, side / 5, ground);
    const auto at = [&](double x, double y) {
        return Point{place.x + static_cast<int>(std::lround(x * place.width)),
                     place.y + static_cast<int>(std::lround(y * place.height))};
    };
    const std::array<Point, 9> shape{at(0.41, 0.86), at(0.41, 0.60), at(0.16, 0.30), at(0.27, 0.16), at(0.50, 0.44),
                                     at(0.73, 0.16), at(0.84, 0.30), at(0.59, 0.60), at(0.59, 0.86)};
    canvas.polygon(shape, road);
}

} // namespace drawing
