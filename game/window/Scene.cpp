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
    const double most = setting.window.height * m_share / std::pow(setting.scale.text, 1.2);
    constexpr double shape = 9.0 / 16.0;
    return {width, static_cast<int>(std::lround(std::min(width * shape, most)))};
}

void SceneView::paintPeople(Canvas& canvas, Size size, art::Artwork& artwork) const {
    constexpr double aspect = 600.0 / 900.0;
    const auto count = static_cast<double>(m_people.size());
    // Cut by the lower edge as by a poster's: nearer than the place, and each with room beside the next.
    const double height = size.height * (m_people.size() <= 2 ? 1.02 : 0.92);
    const double width = height * aspect;
    const double step = std::min(width * 0.98, count > 1 ? (size.width - width) / (count - 1) : 0.0);
    const double first = (size.width - width - step * (count - 1)) / 2;
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        artwork.drawPerson(canvas, {first + step * static_cast<double>(i), size.height - height * 0.94, width, height},
                           m_people[i].person, m_people[i].expression);
    }
}

void SceneView::paint(Canvas& canvas, const Setting& setting) const {
    if (!m_place || place().empty() || !canvas.shows(place())) {
        return;
    }
    if (!m_painted || m_painted->size() != place().size() || m_paintedFor != setting.theme) {
        m_paintedFor = setting.theme;
        m_painted = std::make_unique<drawing::Surface>(place().size());
        Canvas own(*m_painted);
        const Rect all{0, 0, place().width, place().height};
        art::Place seen = *m_place;
        if (setting.theme->highContrast) {
            seen.light = art::Light::contrast;
        }
        if (setting.art == nullptr || !setting.art->drawPlace(own, all, seen)) {
            own.fill(all, setting.theme->panel);
        }
        if (setting.art != nullptr) {
            paintPeople(own, place().size(), *setting.art);
        }
    }
    canvas.surface(*m_painted, {place().x, place().y});
}

} // namespace window
