#include "window/screens/review/GrowthView.hpp"

#include <algorithm>
#include <cmath>

namespace window {

void GrowthView::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const drawing::Scale& scale = setting.scale;
    const int hair = std::max(1, scale.length(1));
    const Rect field = place().inset(scale.length(6));
    const auto heightOf = [&field](double share) {
        return field.bottom() - static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * field.height));
    };
    canvas.fill({field.x, heightOf(0), field.width, hair}, theme.lineStrong);
    canvas.fill({field.x, heightOf(1), field.width, hair}, theme.line);
    canvas.fill({field.x, heightOf(0.5), field.width, hair}, theme.lineStrong);

    const auto count = static_cast<int>(m_growth.points.size());
    const int widest = scale.length(72);
    const int step = std::min(widest, field.width / std::max(1, count));
    std::optional<Point> before;
    for (int i = 0; i < count; ++i) {
        const auto& point = m_growth.points[static_cast<std::size_t>(i)];
        const Point at{field.x + step * i + step / 2, heightOf(point.n > 0 ? point.sum / point.n : 0)};
        if (before)
            canvas.line(*before, at, hair, theme.lineStrong);
        before = at;
    }
    const int radius = std::clamp(step / 4, scale.length(3), scale.length(6));
    for (int i = 0; i < count; ++i) {
        const auto& point = m_growth.points[static_cast<std::size_t>(i)];
        const bool enough = point.band != debrief::Band::notSampled && point.band != debrief::Band::insufficient;
        const Point at{field.x + step * i + step / 2, heightOf(point.n > 0 ? point.sum / point.n : 0)};
        const int wide = std::max(2, radius);
        const int top = heightOf(point.interval.high);
        const Rect bar{at.x - wide / 2, top, wide, std::max(wide, heightOf(point.interval.low) - top)};
        if (enough)
            canvas.fillRounded(bar, wide / 2, mix(theme.page, theme.accent, 0.45));
        else
            canvas.strokeRounded(bar, wide / 2, hair, theme.accent);
        canvas.disc(at, radius + hair, theme.page);
        canvas.disc(at, radius, enough ? theme.accent : theme.page);
        if (!enough)
            canvas.ring(at, radius, std::max(2, scale.length(1.5)), theme.accent);
    }
}

} // namespace window
