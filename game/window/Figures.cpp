#include "window/Figures.hpp"

#include "art/Artwork.hpp"
#include "window/Initials.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace window {

namespace {

/// A bar with round ends, of which so much is filled, from the left.
void paintShare(Canvas& canvas, const Rect& track, double share, const drawing::Colour& ground,
                const drawing::Colour& filled) {
    const int radius = track.height / 2;
    canvas.fillRounded(track, radius, ground);
    const int width = static_cast<int>(std::lround(track.width * share));
    if (width > 0)
        canvas.fillRounded({track.x, track.y, std::max(width, track.height), track.height}, radius, filled);
}

} // namespace

Size ChartView::measured(const Setting& setting, int width) {
    return {width, drawing::IntervalChart::height(setting.scale)};
}

void ChartView::paint(Canvas& canvas, const Setting& setting) const {
    m_chart.draw(canvas, place(), *setting.theme, setting.scale);
}

void TimerBar::setLeft(std::chrono::milliseconds left) {
    left = std::clamp(left, std::chrono::milliseconds(0), m_limit);
    if (left == m_left)
        return;
    m_left = left;
    touchLook();
}

std::string TimerBar::inFigures() const { return words::timeLeft(std::chrono::ceil<std::chrono::seconds>(m_left)); }

Lettered::Layout TimerBar::figures(const Setting& setting) const {
    return setting.type->set(inFigures(), drawing::type::smallStrong, setting.scale);
}

int TimerBar::figuresWidth(const Setting& setting) const {
    if (m_figures == Figures::none)
        return 0;
    // The widest that the figures can get, so that the bar keeps its length while the digits change.
    const auto widest = setting.type->set(words::timeLeft(std::chrono::seconds(60 * 88 + 88)),
                                          drawing::type::smallStrong, setting.scale);
    return widest->size().width;
}

Size TimerBar::measured(const Setting& setting, int width) {
    return {width, std::max(setting.scale.measure(20), figures(setting)->size().height)};
}

void TimerBar::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int room = m_figures == Figures::none ? 0 : figuresWidth(setting) + setting.scale.space(14);
    const int tall = setting.scale.length(low() ? 12 : 8);
    int start = place().x;
    if (setting.art != nullptr) {
        const int side = setting.scale.measure(20);
        const Rect icon{place().x, place().centre().y - side / 2, side, side};
        if (setting.art->drawIcon(canvas, icon, "timer", low() ? theme.ink : theme.inkQuiet))
            start = icon.right() + setting.scale.space(10);
    }
    const Rect track{start, place().centre().y - tall / 2, std::max(tall, place().right() - start - room), tall};
    const double share =
        m_limit.count() > 0 ? static_cast<double>(m_left.count()) / static_cast<double>(m_limit.count()) : 0.0;
    paintShare(canvas, track, share, theme.line, low() ? theme.accentPressed : theme.accent);
    for (const Lettering& figures : lettering(setting))
        figures.paint(canvas, theme.ink);
}

std::vector<Lettered::Lettering> TimerBar::lettering(const Setting& setting) const {
    if (m_figures == Figures::none)
        return {};
    const auto words = figures(setting);
    const Size size = words->size();
    return {{words, {place().right() - size.width, place().centre().y - size.height / 2}, inFigures()}};
}

PersonTag::Inside PersonTag::inside(const Setting& setting, int width) const {
    Inside in;
    in.disc = setting.scale.length(30) + setting.scale.measure(16);
    in.left = in.disc + setting.scale.space(10);
    const int room = std::max(1, width - in.left);
    in.name = setting.type->set(m_name, drawing::type::smallStrong, setting.scale, room);
    in.detail = setting.type->set(m_detail, drawing::type::small, setting.scale, room);
    return in;
}

Size PersonTag::measured(const Setting& setting, int width) {
    const Inside in = inside(setting, width);
    const Size name = in.name->size();
    const Size detail = m_detail.empty() ? Size{} : in.detail->size();
    return {in.left + std::max(name.width, detail.width), std::max(in.disc, name.height + detail.height)};
}

void ProgressBar::setShare(double share) {
    m_share = std::clamp(share, 0.0, 1.0);
    touchLook();
}

void ProgressBar::paint(Canvas& canvas, const Setting& setting) const {
    paintShare(canvas, place(), m_share, setting.theme->line, setting.theme->accent);
}

bool PersonTag::paintPortrait(Canvas& canvas, const Setting& setting, const Rect& place) const {
    if (setting.art == nullptr || !m_person)
        return false;
    if (!m_portrait || m_portrait->size() != Size{place.width, place.height}) {
        m_portrait = std::make_unique<drawing::Surface>(Size{place.width, place.height});
        Canvas own(*m_portrait);
        if (!setting.art->drawPortrait(own, {0, 0, place.width, place.height}, *m_person, m_expression)) {
            m_portrait.reset();
            return false;
        }
    }
    canvas.disc({place.x + place.width / 2, place.y + place.height / 2}, place.width / 2, setting.theme->faceGround);
    canvas.surface(*m_portrait, {place.x, place.y});
    return true;
}

void PersonTag::paint(Canvas& canvas, const Setting& setting) const {
    const Inside in = inside(setting, place().width);
    const Point centre{place().x + in.disc / 2, place().y + in.disc / 2};
    if (!paintPortrait(canvas, setting, {place().x, place().y, in.disc, in.disc})) {
        canvas.disc(centre, in.disc / 2, setting.theme->accentSoft);
        const auto letters = setting.type->set(initials(m_name), drawing::type::smallStrong, setting.scale);
        canvas.text(*letters, {centre.x - letters->size().width / 2, centre.y - letters->size().height / 2},
                    setting.theme->ink);
    }
    const auto lines = lettering(setting);
    lines[0].paint(canvas, setting.theme->ink);
    if (lines.size() > 1)
        lines[1].paint(canvas, setting.theme->inkQuiet);
}

std::vector<Lettered::Lettering> PersonTag::lettering(const Setting& setting) const {
    const Inside in = inside(setting, place().width);
    const Size name = in.name->size();
    const Size detail = m_detail.empty() ? Size{} : in.detail->size();
    const int top = place().y + std::max(0, (in.disc - name.height - detail.height) / 2);
    std::vector<Lettering> lines{{in.name, {place().x + in.left, top}, m_name}};
    if (!m_detail.empty())
        lines.emplace_back(in.detail, Point{place().x + in.left, top + name.height}, m_detail);
    return lines;
}

void IconView::paint(Canvas& canvas, const Setting& setting) const {
    if (setting.art != nullptr)
        setting.art->drawIcon(canvas, place(), m_name, colourOf(m_tone, *setting.theme));
}

void MarkView::paint(Canvas& canvas, const Setting& setting) const {
    if (setting.art != nullptr)
        setting.art->drawMark(canvas, place(), setting.theme->highContrast);
}

Size Sign::measured(const Setting& setting, int) {
    const int side = setting.scale.measure(18);
    return {side, static_cast<int>(drawing::type::body.pixels(setting.scale) * drawing::type::body.leading)};
}

void Sign::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int side = setting.scale.measure(14);
    const Rect box{place().x, place().centre().y - side / 2, side, side};
    const int thickness = std::max(2, setting.scale.length(2));
    switch (m_kind) {
    case Kind::shown:
        canvas.tick(box, thickness, theme.accent);
        break;
    case Kind::resisted:
        canvas.ring(box.centre(), side / 2, thickness, theme.lineStrong);
        break;
    case Kind::missed:
        canvas.strokeDashed(box, side / 2, std::max(1, setting.scale.length(1)), theme.ink);
        break;
    case Kind::taken:
        canvas.disc(box.centre(), side / 2, theme.accent);
        break;
    case Kind::plain:
        canvas.disc(box.centre(), std::max(2, side / 5), theme.inkQuiet);
        break;
    case Kind::negative: {
        const Point middle = box.centre();
        const std::array corners{Point{middle.x, box.y}, Point{box.right(), middle.y}, Point{middle.x, box.bottom()},
                                 Point{box.x, middle.y}};
        canvas.polygon(corners, theme.ink);
        break;
    }
    case Kind::serious: {
        const int wide = setting.scale.measure(18);
        const int high = setting.scale.measure(16);
        const Point top{box.x + wide / 2, box.centre().y - high / 2};
        const std::array corners{top, Point{box.x + wide, top.y + high}, Point{box.x, top.y + high}};
        canvas.polygon(corners, theme.ink);
        // The exclamation mark in it.
        const int bar = std::max(2, wide / 9);
        canvas.fill({top.x - bar / 2, top.y + high * 3 / 8, bar, high / 4 + 1}, theme.page);
        canvas.fill({top.x - bar / 2, top.y + high * 3 / 4, bar, bar}, theme.page);
        break;
    }
    }
}

void Turner::setOpen(bool open) {
    m_open = open;
    touchLook();
}

Size Turner::measured(const Setting& setting, int) {
    const int side = setting.scale.measure(18);
    return {side, side};
}

void Turner::paint(Canvas& canvas, const Setting& setting) const {
    canvas.arrowHead(place(), m_open ? Canvas::Pointing::down : Canvas::Pointing::right,
                     std::max(2, setting.scale.length(2)), setting.theme->inkQuiet);
}

void Quote::paint(Canvas& canvas, const Setting& setting) const {
    canvas.fill({place().x, place().y, std::max(2, setting.scale.length(3)), place().height}, setting.theme->accent);
    paintChildren(canvas, setting);
}

} // namespace window
