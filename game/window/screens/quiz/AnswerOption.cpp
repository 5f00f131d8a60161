#include "window/screens/quiz/AnswerOption.hpp"

#include "window/Button.hpp"

#include <algorithm>

namespace window {

namespace {

/// The ground, edge and ring that everything has that can be taken.
void paintGround(Canvas& canvas, const Setting& setting, const Widget& widget, bool chosen) {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(cornerRadius);
    const int hair = std::max(1, setting.scale.length(1));
    const bool lit = widget.enabled() && (widget.hovered() || widget.focusShown());
    canvas.fillRounded(widget.place(), radius,
                       widget.held() ? theme.panelPressed
                       : chosen      ? theme.accentSoft
                       : lit         ? theme.panelHover
                                     : theme.panel);
    canvas.strokeRounded(widget.place(), radius, chosen ? 2 * hair : hair,
                         chosen || lit ? theme.accent : theme.lineStrong);
    if (widget.focusShown())
        paintFocusRing(canvas, setting, widget.place(), radius);
}

void paintBadge(Canvas& canvas, const Setting& setting, const Rect& badge, const std::string& key, bool full) {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(6);
    if (full)
        canvas.fillRounded(badge, radius, theme.accent);
    else
        canvas.strokeRounded(badge, radius, std::max(1, setting.scale.length(1.5)), theme.accent);
    const auto set = setting.type->set(key, drawing::type::strong, setting.scale);
    canvas.text(*set,
                {badge.x + (badge.width - set->size().width) / 2, badge.y + (badge.height - set->size().height) / 2},
                full ? theme.onAccent : theme.accent);
}

} // namespace

void AnswerOption::setChosen(bool chosen) {
    m_chosen = chosen;
    touchLook();
}

void AnswerOption::setNote(std::string note) {
    if (note == m_note)
        return;
    m_note = std::move(note);
    touchLayout();
}

AnswerOption::Inside AnswerOption::inside(const Setting& setting, int width) const {
    Inside in{};
    in.margin = setting.scale.space(14);
    in.badge = setting.scale.length(18) + setting.scale.measure(10);
    in.left = in.margin + (m_number > 0 ? in.badge + setting.scale.space(14) : 0);
    // The box at the right is as wide as the badge.
    const int room = std::max(1, width - in.left - in.badge - 2 * in.margin);
    in.text = setting.type->set(m_text, drawing::type::choice, setting.scale, room);
    in.high = in.text->size().height;
    if (!m_note.empty()) {
        in.note = setting.type->set(m_note, drawing::type::small, setting.scale, room);
        in.high += in.note->size().height;
    }
    return in;
}

Size AnswerOption::measured(const Setting& setting, int width) {
    const Inside in = inside(setting, width);
    return {width, std::max(setting.scale.length(leastTarget), std::max(in.high, in.badge) + 2 * in.margin)};
}

std::vector<Lettered::Lettering> AnswerOption::lettering(const Setting& setting) const {
    const Inside in = inside(setting, place().width);
    const int top = place().y + (place().height - in.high) / 2;
    std::vector<Lettering> all{{in.text, {place().x + in.left, top}, m_text}};
    if (in.note)
        all.emplace_back(in.note, Point{place().x + in.left, top + in.text->size().height}, m_note);
    return all;
}

void AnswerOption::paintBox(Canvas& canvas, const Setting& setting, const Rect& box) const {
    const drawing::Theme& theme = *setting.theme;
    const int thick = std::max(1, setting.scale.length(1.5));
    const int radius = m_many == Many::one ? box.width / 2 : setting.scale.length(5);
    if (!m_chosen) {
        canvas.strokeRounded(box, radius, thick, theme.lineStrong);
        return;
    }
    canvas.fillRounded(box, radius, theme.accent);
    canvas.tick(box.inset(box.width / 4), std::max(2, setting.scale.length(2)), theme.onAccent);
}

void AnswerOption::paint(Canvas& canvas, const Setting& setting) const {
    paintGround(canvas, setting, *this, m_chosen);
    const Inside in = inside(setting, place().width);
    if (m_number > 0)
        paintBadge(canvas, setting, {place().x + in.margin, place().centre().y - in.badge / 2, in.badge, in.badge},
                   std::to_string(m_number), m_chosen);
    const int side = in.badge * 3 / 4;
    paintBox(canvas, setting, {place().right() - in.margin - side, place().centre().y - side / 2, side, side});
    const auto all = lettering(setting);
    all.front().paint(canvas, setting.theme->ink);
    if (all.size() > 1)
        all.back().paint(canvas, m_chosen ? setting.theme->ink : setting.theme->inkQuiet);
}

bool SureButton::roomy(const Setting& setting) {
    constexpr double enough = 560; ///< height of the window in design pixels that grow with the text
    return setting.window.height >= setting.scale.measure(enough);
}

void SureButton::setChosen(bool chosen) {
    m_chosen = chosen;
    touchLook();
}

SureButton::Inside SureButton::inside(const Setting& setting, int width) const {
    Inside in{};
    in.margin = setting.scale.space(12);
    in.badge = setting.scale.length(16) + setting.scale.measure(10);
    const int room = std::max(1, width - 3 * in.margin - in.badge);
    in.name = setting.type->set(m_name, drawing::type::strong, setting.scale, room);
    if (roomy(setting))
        in.stakes = setting.type->set(m_stakes, drawing::type::small, setting.scale, room);
    return in;
}

Size SureButton::measured(const Setting& setting, int width) {
    const Inside in = inside(setting, width);
    const int high = in.name->size().height + (in.stakes ? in.stakes->size().height : 0);
    return {width, std::max(setting.scale.length(leastTarget), std::max(high, in.badge) + 2 * setting.scale.space(8))};
}

std::vector<Lettered::Lettering> SureButton::lettering(const Setting& setting) const {
    const Inside in = inside(setting, place().width);
    const int high = in.name->size().height + (in.stakes ? in.stakes->size().height : 0);
    const Point at{place().x + 2 * in.margin + in.badge, place().y + (place().height - high) / 2};
    std::vector<Lettering> all{{in.name, at, m_name}};
    if (in.stakes)
        all.emplace_back(in.stakes, Point{at.x, at.y + in.name->size().height}, m_stakes);
    return all;
}

void SureButton::paint(Canvas& canvas, const Setting& setting) const {
    paintGround(canvas, setting, *this, m_chosen);
    const Inside in = inside(setting, place().width);
    const Rect badge{place().x + in.margin, place().centre().y - in.badge / 2, in.badge, in.badge};
    if (m_chosen) {
        canvas.fillRounded(badge, setting.scale.length(6), setting.theme->accent);
        canvas.tick(badge.inset(badge.width / 4), std::max(2, setting.scale.length(2)), setting.theme->onAccent);
    } else {
        paintBadge(canvas, setting, badge, std::string(1, m_key), false);
    }
    const auto all = lettering(setting);
    all.front().paint(canvas, setting.theme->ink);
    if (all.size() > 1)
        all.back().paint(canvas, m_chosen ? setting.theme->ink : setting.theme->inkQuiet);
}

} // namespace window
