#include "window/Button.hpp"

#include "art/Artwork.hpp"

#include <algorithm>

namespace window {

namespace {

/// The ground of a pressable thing in its present state.
drawing::Colour groundOf(const Widget& widget, const drawing::Theme& theme, const drawing::Colour& still) {
    if (!widget.enabled())
        return still;
    if (widget.held())
        return theme.panelPressed;
    return widget.hovered() || widget.focusShown() ? theme.panelHover : still;
}

} // namespace

Size Pressable::measured(const Setting& setting, int width) {
    const Size size = Padded::measured(setting, width);
    const int least = setting.scale.length(leastTarget);
    return {std::max(size.width, least), std::max(size.height, least)};
}

void Pressable::setMarked(bool marked) {
    m_marked = marked;
    touchLook();
}

void Pressable::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(cornerRadius);
    const int hair = std::max(1, setting.scale.length(1));
    if (m_look == Look::card) {
        canvas.fillRounded(place(), radius, groundOf(*this, theme, theme.panel));
        canvas.strokeRounded(place(), radius, m_marked ? std::max(2, setting.scale.length(2)) : hair,
                             m_marked                    ? theme.accent
                             : hovered() || focusShown() ? theme.lineStrong
                                                         : theme.line);
    } else if (hovered() || held() || focusShown()) {
        // On light paper the ground alone hardly shows.
        canvas.fillRounded(place(), radius, groundOf(*this, theme, theme.page));
        canvas.strokeRounded(place(), radius, hair, theme.lineStrong);
    }
    paintChildren(canvas, setting);
    if (focusShown())
        paintFocusRing(canvas, setting, place(), radius);
}

void Button::setText(std::string text) {
    if (text == m_text)
        return;
    m_text = std::move(text);
    touchLayout();
}

Button& Button::setIcon(std::string name) {
    m_icon = std::move(name);
    touchLayout();
    return *this;
}

Button& Button::setMostLines(int lines) {
    m_mostLines = lines;
    touchLayout();
    return *this;
}

void Button::setChosen(bool chosen) {
    m_chosen = chosen;
    touchLook();
}

Button::Inside Button::inside(const Setting& setting, int width) const {
    const bool edge = m_kind == Kind::quiet || m_kind == Kind::entry;
    const int margin = setting.scale.space(edge ? quietMargin : 22);
    const int mark = m_kind == Kind::option ? setting.scale.measure(22)
                     : m_icon.empty()       ? 0
                                            : setting.scale.measure(18) + setting.scale.space(8);
    TextStyle style = m_kind == Kind::option  ? drawing::type::body
                      : m_kind == Kind::entry ? drawing::type::choice
                                              : drawing::type::strong;
    if (m_mostLines > 0)
        style.lines = m_mostLines;
    return {setting.type->set(m_text, style, setting.scale, std::max(1, width - 2 * margin - mark)), margin, mark};
}

Size Button::measured(const Setting& setting, int width) {
    const Inside in = inside(setting, width);
    const int least = setting.scale.length(leastTarget);
    return {std::max(least, in.layout->size().width + 2 * in.margin + in.mark),
            std::max(least + setting.scale.length(4), in.layout->size().height + 2 * setting.scale.space(11))};
}

std::vector<Lettered::Lettering> Button::lettering(const Setting& setting) const {
    const Inside in = inside(setting, place().width);
    const Size size = in.layout->size();
    const int room = place().width - 2 * in.margin - in.mark;
    const int indent = m_kind == Kind::entry ? 0 : std::max(0, (room - size.width) / 2);
    const Point at{place().x + in.margin + in.mark + indent, place().y + (place().height - size.height) / 2};
    return {{in.layout, at, m_text}};
}

void Button::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(cornerRadius);
    const int hair = std::max(1, setting.scale.length(1));
    const Lettering letters = lettering(setting).front();
    drawing::Colour ink = theme.ink;
    const bool lit = enabled() && (hovered() || focusShown());

    switch (m_kind) {
    case Kind::primary:
        if (enabled()) {
            canvas.fillRounded(place(), radius,
                               held()      ? theme.accentPressed
                               : hovered() ? theme.accentHover
                                           : theme.accent);
            ink = theme.onAccent;
        } else {
            canvas.strokeRounded(place(), radius, hair, theme.line);
        }
        break;
    case Kind::secondary:
        canvas.fillRounded(place(), radius, groundOf(*this, theme, theme.panel));
        canvas.strokeRounded(place(), radius, hair, lit ? theme.ink : theme.lineStrong);
        break;
    case Kind::quiet:
    case Kind::entry:
        if (lit || held())
            canvas.fillRounded(place(), radius, groundOf(*this, theme, theme.page));
        break;
    case Kind::option:
        canvas.fillRounded(place(), radius, m_chosen ? theme.accentSoft : groundOf(*this, theme, theme.panel));
        canvas.strokeRounded(place(), radius, m_chosen ? 2 * hair : hair, m_chosen ? theme.accent : theme.lineStrong);
        break;
    }
    if (!enabled())
        ink = theme.inkQuiet;
    else if ((m_kind == Kind::quiet || m_kind == Kind::entry) && !lit)
        ink = theme.inkQuiet;

    if (m_kind == Kind::option) {
        const int side = std::min(setting.scale.measure(16), place().height / 2);
        const Rect mark{letters.place.x - inside(setting, place().width).mark, place().centre().y - side / 2, side,
                        side};
        if (m_chosen) {
            canvas.disc(mark.centre(), side / 2, theme.accent);
            canvas.tick(mark.inset(side / 4), std::max(2, setting.scale.length(1.5)), theme.onAccent);
        } else {
            canvas.ring(mark.centre(), side / 2, std::max(1, setting.scale.length(1.5)), theme.lineStrong);
        }
    }
    if (!m_icon.empty() && setting.art != nullptr) {
        const int side = setting.scale.measure(18);
        setting.art->drawIcon(
            canvas, {letters.place.x - inside(setting, place().width).mark, place().centre().y - side / 2, side, side},
            m_icon, ink);
    }
    letters.paint(canvas, ink);
    if (focusShown())
        paintFocusRing(canvas, setting, place(), radius);
}

ChoiceButton::Inside ChoiceButton::inside(const Setting& setting, int width) const {
    const int margin = setting.scale.space(16);
    const int badge = setting.scale.length(22) + setting.scale.measure(10);
    const int left = margin + badge + setting.scale.space(14);
    auto layout = setting.type->set(m_text, drawing::type::choice, setting.scale, std::max(1, width - left - margin));
    return {std::move(layout), margin, badge, {left, margin}};
}

Size ChoiceButton::measured(const Setting& setting, int width) {
    const Inside in = inside(setting, width);
    return {width, std::max(in.layout->size().height, in.badge) + 2 * in.margin};
}

void ChoiceButton::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(cornerRadius);
    const int hair = std::max(1, setting.scale.length(1));
    const Inside in = inside(setting, place().width);
    const bool lit = enabled() && (hovered() || focusShown() || held());

    canvas.fillRounded(place(), radius, groundOf(*this, theme, theme.panel));
    canvas.strokeRounded(place(), radius, hair, lit ? theme.accent : theme.line);

    const int firstLine = in.layout->size().height / std::max(1, in.layout->lines());
    const int badgeTop = in.layout->lines() > 1 ? std::max(in.margin / 2, in.margin + (firstLine - in.badge) / 2)
                                                : (place().height - in.badge) / 2;
    const Rect badge{place().x + in.margin, place().y + badgeTop, in.badge, in.badge};
    const int badgeRadius = setting.scale.length(6);
    if (lit)
        canvas.fillRounded(badge, badgeRadius, theme.accent);
    else
        canvas.strokeRounded(badge, badgeRadius, std::max(1, setting.scale.length(1.5)), theme.accent);
    const auto number = setting.type->set(std::to_string(m_number), drawing::type::strong, setting.scale);
    canvas.text(
        *number,
        {badge.x + (badge.width - number->size().width) / 2, badge.y + (badge.height - number->size().height) / 2},
        lit ? theme.onAccent : theme.accent);

    lettering(setting).front().paint(canvas, enabled() ? theme.ink : theme.inkQuiet);
    if (focusShown())
        paintFocusRing(canvas, setting, place(), radius);
}

std::vector<Lettered::Lettering> ChoiceButton::lettering(const Setting& setting) const {
    const Inside in = inside(setting, place().width);
    const int top = in.layout->lines() > 1 ? in.text.y : (place().height - in.layout->size().height) / 2;
    return {{in.layout, {place().x + in.text.x, place().y + top}, m_text}};
}

} // namespace window
