#include "window/screens/review/BandCell.hpp"

#include <algorithm>
#include <cmath>

namespace window {

namespace {

using debrief::Band;

constexpr double signSide = 20;
constexpr double margin = 6;

/// How much of the disc is filled, and how strong the ground is.
struct Strength {
    double filled;
    double ground;
};
Strength strengthOf(Band band) {
    switch (band) {
    case Band::consistent:
        return {1.0, 0.34};
    case Band::emerging:
        return {0.5, 0.2};
    case Band::toDevelop:
        return {0.22, 0.09};
    default:
        return {0, 0};
    }
}

} // namespace

Size BandCell::measured(const Setting& setting, int width) {
    const int wide = std::min(width, setting.scale.measure(cellWidth));
    const int text = setting.type->set(m_text, drawing::type::small, setting.scale, std::max(1, wide))->size().height;
    const int sign = m_band ? setting.scale.length(signSide + margin) : 0;
    return {wide, text + sign + 2 * setting.scale.length(margin)};
}

std::vector<Lettered::Lettering> BandCell::lettering(const Setting& setting) const {
    const auto layout = setting.type->set(m_text, m_band ? drawing::type::small : drawing::type::smallStrong,
                                          setting.scale, std::max(1, place().width));
    const int below = m_band ? setting.scale.length(signSide + 2 * margin) : setting.scale.length(margin);
    return {{layout, {place().x + (place().width - layout->size().width) / 2, place().y + below}, m_text}};
}

void BandCell::paintSign(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(signSide / 2);
    const Point middle{place().centre().x,
                       m_text.empty() ? place().centre().y : place().y + setting.scale.length(margin) + radius};
    const Rect disc{middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
    if (*m_band == Band::notSampled) {
        canvas.fill({disc.x, middle.y, disc.width, std::max(1, setting.scale.length(2))}, theme.lineStrong);
        return;
    }
    const double filled = strengthOf(*m_band).filled;
    if (filled > 0) {
        const int high = static_cast<int>(std::lround(disc.height * filled));
        const Canvas::Clip clip(canvas, {disc.x, disc.bottom() - high, disc.width, high});
        canvas.disc(middle, radius, theme.accent);
    }
    canvas.ring(middle, radius, std::max(2, setting.scale.length(2)), filled > 0 ? theme.accent : theme.lineStrong);
}

void BandCell::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    if (m_band) {
        const double ground = strengthOf(*m_band).ground;
        if (ground > 0)
            canvas.fill(place().inset(setting.scale.length(1)), mix(theme.page, theme.accent, ground));
        paintSign(canvas, setting);
    }
    for (const Lettering& letters : lettering(setting))
        letters.paint(canvas, theme.ink);
}

} // namespace window
