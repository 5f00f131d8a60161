#include "window/screens/quiz/QuizSigns.hpp"

#include <algorithm>
#include <cmath>

namespace window {

namespace {

constexpr double trailGap = 0.35; ///< of the side
constexpr double cellSide = 16;
constexpr double cellGap = 4;
constexpr std::size_t mostCells = 12;

/// A disc of which the lower part is filled.
void paintFilled(Canvas& canvas, Point middle, int radius, double share, int thickness, const drawing::Colour& colour) {
    const Rect box{middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
    const int high = static_cast<int>(std::lround(box.height * share));
    if (high > 0) {
        const Canvas::Clip clip(canvas, {box.x, box.bottom() - high, box.width, high});
        canvas.disc(middle, radius, colour);
    }
    canvas.ring(middle, radius, thickness, colour);
}

void paintTick(Canvas& canvas, Point middle, int radius, const drawing::Theme& theme, int thickness) {
    canvas.disc(middle, radius, theme.accent);
    const int arm = std::max(3, radius * 5 / 8);
    canvas.tick({middle.x - arm, middle.y - arm, 2 * arm, 2 * arm}, thickness, theme.onAccent);
}

void paintMark(Canvas& canvas, const Rect& box, Mark mark, const Setting& setting) {
    const drawing::Theme& theme = *setting.theme;
    const Point middle = box.centre();
    const int radius = std::min(box.width, box.height) / 2;
    const int thick = std::max(2, radius / 5);
    const int hair = std::max(1, setting.scale.length(1));
    switch (mark) {
    case Mark::toCome:
        canvas.ring(middle, radius / 2, hair, theme.lineStrong);
        break;
    case Mark::now:
        canvas.ring(middle, radius, thick, theme.ink);
        canvas.disc(middle, std::max(2, radius / 3), theme.ink);
        break;
    case Mark::answered:
        canvas.disc(middle, radius * 2 / 3, theme.lineStrong);
        break;
    case Mark::right:
        paintTick(canvas, middle, radius, theme, thick);
        break;
    case Mark::partly:
        paintFilled(canvas, middle, radius, 0.5, thick, theme.accent);
        break;
    case Mark::wrong: {
        canvas.ring(middle, radius, thick, theme.lineStrong);
        const int half = radius / 2;
        canvas.fill({middle.x - half, middle.y - thick / 2, 2 * half, thick}, theme.lineStrong);
        break;
    }
    case Mark::none:
        canvas.strokeDashed({middle.x - radius, middle.y - radius, 2 * radius, 2 * radius}, radius, hair,
                            theme.lineStrong);
        break;
    }
}

/// From which share of right answers to which one a certainty pays best.
quiz::Between paysBest(quiz::Certainty certainty) {
    constexpr double middle = 2.0 / 3;
    constexpr double high = 4.0 / 5;
    switch (certainty) {
    case quiz::Certainty::low:
        return {0, middle};
    case quiz::Certainty::middle:
        return {middle, high};
    case quiz::Certainty::high:
        break;
    }
    return {high, 1};
}

/// How high the part of a bar is.
constexpr std::array<double, 4> heights{0.0, 0.34, 0.67, 1.0};

} // namespace

void MarkSign::paint(Canvas& canvas, const Setting& setting) const { paintMark(canvas, place(), m_mark, setting); }

Size TrailView::measured(const Setting& setting, int width) {
    constexpr double roomy = 330; ///< height of the window in design pixels that grow with the text
    if (setting.window.height < setting.scale.measure(roomy))
        return {};
    const int one = setting.scale.length(m_side * (1 + trailGap));
    return {std::min(width, one * static_cast<int>(std::min<std::size_t>(m_marks.size(), 1000))),
            setting.scale.length(m_side)};
}

void TrailView::paint(Canvas& canvas, const Setting& setting) const {
    if (place().height == 0)
        return;
    const int side = setting.scale.length(m_side);
    const int step = setting.scale.length(m_side * (1 + trailGap));
    if (step * static_cast<int>(std::min<std::size_t>(m_marks.size(), 1000)) <= place().width) {
        int x = place().x;
        for (const Mark mark : m_marks) {
            paintMark(canvas, {x, place().y, side, side}, mark, setting);
            x += step;
        }
        return;
    }
    const auto done =
        std::ranges::count_if(m_marks, [](Mark mark) { return mark != Mark::toCome && mark != Mark::now; });
    const Rect track{place().x, place().centre().y - side / 4, place().width, side / 2};
    canvas.fillRounded(track, side / 4, setting.theme->line);
    const int wide = static_cast<int>(track.width * done / std::ssize(m_marks));
    if (wide > 0)
        canvas.fillRounded({track.x, track.y, std::max(wide, track.height), track.height}, side / 4,
                           setting.theme->accent);
}

void MarksView::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(9);
    const double low = std::min({0.0, m_earned, m_byGuessing});
    const double high = std::max({1.0, m_most, m_earned});
    const Rect line{place().x + radius, place().centre().y, place().width - 2 * radius,
                    std::max(2, setting.scale.length(2))};
    const auto at = [&](double marks) {
        return line.x + static_cast<int>(std::lround(line.width * (marks - low) / (high - low)));
    };
    canvas.fill(line, theme.lineStrong);
    const int nothing = at(0);
    canvas.fill({nothing - line.height / 2, place().y + radius / 2, line.height, place().height - radius},
                theme.lineStrong);
    const int thick = setting.scale.length(8);
    const int from = std::min(nothing, at(m_earned));
    const int to = std::max(nothing, at(m_earned));
    canvas.fillRounded({from, line.y + line.height / 2 - thick / 2, std::max(1, to - from), thick}, thick / 2,
                       theme.accent);
    const Point guess{at(m_byGuessing), line.y};
    canvas.disc(guess, radius - 2, theme.page);
    canvas.ring(guess, radius - 2, std::max(2, setting.scale.length(2)), theme.ink);
    const Point earned{at(m_earned), line.y};
    canvas.disc(earned, radius, theme.accent);
    canvas.ring(earned, radius, std::max(1, setting.scale.length(1.5)), theme.page);
}

Size CellsView::measured(const Setting& setting, int width) {
    const int one = setting.scale.length(cellSide) + setting.scale.length(cellGap);
    return {std::min(width, one * static_cast<int>(std::min(m_all, mostCells))), setting.scale.length(cellSide)};
}

void CellsView::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int side = setting.scale.length(cellSide);
    const int radius = setting.scale.length(4);
    const int hair = std::max(1, setting.scale.length(1.5));
    if (m_all > mostCells) {
        canvas.strokeRounded(place(), radius, hair, theme.lineStrong);
        const int wide = static_cast<int>(static_cast<std::size_t>(place().width) * m_full / m_all);
        canvas.fillRounded({place().x, place().y, wide, place().height}, radius, theme.accent);
        return;
    }
    for (std::size_t i = 0; i < m_all; ++i) {
        const Rect cell{place().x + static_cast<int>(i) * (side + setting.scale.length(cellGap)), place().y, side,
                        side};
        if (i < m_full) {
            canvas.fillRounded(cell, radius, theme.accent);
            canvas.tick(cell.inset(side / 4), std::max(2, setting.scale.length(1.5)), theme.onAccent);
        } else {
            canvas.strokeRounded(cell, radius, hair, theme.lineStrong);
        }
    }
}

void SureView::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(8);
    const int hair = std::max(1, setting.scale.length(1));
    const Rect line{place().x + radius, place().y, place().width - 2 * radius, place().height};
    const auto at = [&line](double share) { return line.x + static_cast<int>(std::lround(line.width * share)); };
    const quiz::Between best = paysBest(m_certainty);
    const int tall = setting.scale.length(14);
    const Rect band{at(best.low), line.centre().y - tall / 2, at(best.high) - at(best.low), tall};
    canvas.fillRounded(band, setting.scale.length(4), theme.accentSoft);
    canvas.strokeRounded(band, setting.scale.length(4), hair, theme.accent);
    canvas.fill({line.x, line.centre().y, line.width, hair}, theme.lineStrong);
    for (const double end : {0.0, 1.0})
        canvas.fill({at(end), line.centre().y - tall / 2, hair, tall}, theme.lineStrong);
    if (m_answers.all == 0)
        return;
    const Point point{at(static_cast<double>(m_answers.right) / static_cast<double>(m_answers.all)), line.centre().y};
    const bool told = m_verdict != quiz::Calibration::Verdict::notYet;
    canvas.disc(point, radius + hair, theme.page);
    canvas.disc(point, radius, told ? theme.ink : theme.page);
    canvas.ring(point, radius, std::max(2, setting.scale.length(2)), theme.ink);
}

void MasterySign::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = std::min(place().width, place().height) * 9 / 20;
    const Point middle = place().centre();
    const int thick = std::max(2, radius / 5);
    switch (m_mastery) {
    case quiz::Mastery::unseen:
        canvas.strokeDashed({middle.x - radius, middle.y - radius, 2 * radius, 2 * radius}, radius,
                            std::max(1, setting.scale.length(1)), theme.lineStrong);
        break;
    case quiz::Mastery::fresh:
        paintFilled(canvas, middle, radius, 0.28, thick, theme.accent);
        break;
    case quiz::Mastery::growing:
        paintFilled(canvas, middle, radius, 0.62, thick, theme.accent);
        break;
    case quiz::Mastery::firm:
        paintTick(canvas, middle, radius, theme, thick);
        break;
    }
}

void MasteryBar::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const std::size_t all = m_cards[0] + m_cards[1] + m_cards[2] + m_cards[3];
    const int hair = std::max(1, setting.scale.length(1));
    const Rect box = place();
    std::size_t passed = 0;
    for (std::size_t i = 4; i > 0 && all > 0; --i) {
        const std::size_t count = m_cards[i - 1];
        const int from = box.x + static_cast<int>(static_cast<std::size_t>(box.width) * passed / all);
        passed += count;
        const int to = box.x + static_cast<int>(static_cast<std::size_t>(box.width) * passed / all);
        const int high = static_cast<int>(std::lround(box.height * heights[i - 1]));
        if (high > 0 && to > from)
            canvas.fill({from, box.bottom() - high, std::max(1, to - from - hair), high}, theme.accent);
    }
    canvas.fill({box.x, box.bottom() - hair, box.width, hair}, theme.lineStrong);
    for (const int x : {box.x, box.right() - hair})
        canvas.fill({x, box.y, hair, box.height}, theme.lineStrong);
}

} // namespace window
