#include "drawing/IntervalChart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace drawing {

IntervalChart::IntervalChart(const debrief::UnitEvidence& evidence)
    : m_n(evidence.n), m_estimate(evidence.n > 0 ? std::clamp(evidence.sum / evidence.n, 0.0, 1.0) : 0.0),
      m_interval(evidence.interval), m_expected(evidence.expected),
      m_enough(evidence.band != debrief::Band::notSampled && evidence.band != debrief::Band::insufficient) {}

int IntervalChart::height(const Scale& scale) { return scale.length(32); }

int IntervalChart::positionOf(double proportion, const Rect& place, const Scale& scale) {
    const int margin = scale.length(8);
    return place.x + margin +
           static_cast<int>(std::lround(std::clamp(proportion, 0.0, 1.0) * std::max(0, place.width - 2 * margin)));
}

void IntervalChart::draw(Canvas& canvas, const Rect& place, const Theme& theme, const Scale& scale) const {
    const int left = positionOf(0, place, scale);
    const int right = positionOf(1, place, scale);
    const int half = positionOf(0.5, place, scale);
    const int middle = place.centre().y;
    const int hair = std::max(1, scale.length(1));

    if (m_n == 0) {
        const int tall = scale.length(10);
        canvas.strokeDashed({left, middle - tall / 2, right - left, tall}, tall / 2, hair, theme.lineStrong);
    } else {
        canvas.fill({left, middle, right - left, hair}, theme.lineStrong);
        for (const int end : {left, right})
            canvas.fill({end, middle - scale.length(5), hair, scale.length(10) + hair}, theme.lineStrong);
        canvas.fill({half, middle - scale.length(9), hair, scale.length(18) + hair}, theme.lineStrong);

        const int tall = scale.length(10);
        const int low = positionOf(m_interval.low, place, scale);
        const int high = std::max(low + tall, positionOf(m_interval.high, place, scale));
        const Rect bar{low, middle - tall / 2, high - low, tall};
        if (m_enough) {
            canvas.fillRounded(bar, tall / 2, mix(theme.panel, theme.accent, 0.45));
        } else {
            canvas.fillRounded(bar, tall / 2, theme.panel);
            canvas.strokeRounded(bar, tall / 2, hair, theme.accent);
        }
        const Point at{positionOf(m_estimate, place, scale), middle};
        canvas.disc(at, scale.length(8), theme.panel);
        canvas.disc(at, scale.length(7), m_enough ? theme.accent : theme.panel);
        if (!m_enough)
            canvas.ring(at, scale.length(7), std::max(2, scale.length(2)), theme.accent);
    }

    if (m_expected) {
        const int x = right + scale.length(4);
        const int top = middle - scale.length(12);
        canvas.fill({x, top, std::max(1, scale.length(1.5)), scale.length(24)}, theme.ink);
        const std::array<Point, 3> flag{Point{x, top}, Point{x, top + scale.length(9)},
                                        Point{x - scale.length(9), top + scale.length(5)}};
        canvas.polygon(flag, theme.ink);
    }
}

} // namespace drawing
