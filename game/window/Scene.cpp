#include "window/Scene.hpp"

#include <algorithm>
#include <cmath>

namespace window {

Size SceneView::measured(const Setting& setting, int width) {
    if (hints.grow > 0) {
        return {width, 0};
    }
    if (!m_place || setting.art == nullptr) {
        return {};
    }
    // Large text needs the room more than the picture does.
    const double most = setting.window.height * m_share / std::sqrt(setting.scale.text);
    constexpr double shape = 9.0 / 16.0;
    return {width, static_cast<int>(std::lround(std::min(width * shape, most)))};
}

void SceneView::paint(Canvas& canvas, const Setting& setting) const {
    if (!m_place || place().empty() || !canvas.shows(place())) {
        return;
    }
    if (!m_painted || m_painted->size() != place().size()) {
        m_painted = std::make_unique<drawing::Surface>(place().size());
        Canvas own(*m_painted);
        const Rect all{0, 0, place().width, place().height};
        if (setting.art == nullptr || !setting.art->drawPlace(own, all, *m_place)) {
            own.fill(all, setting.theme->posterSky);
        }
    }
    canvas.surface(*m_painted, {place().x, place().y});
}

} // namespace window
