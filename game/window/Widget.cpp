#include "window/Widget.hpp"

namespace window {

const drawing::Colour& colourOf(Tone tone, const drawing::Theme& theme) {
    switch (tone) {
    case Tone::quiet:
        return theme.inkQuiet;
    case Tone::accent:
        return theme.accent;
    case Tone::onAccent:
        return theme.onAccent;
    case Tone::ink:
        break;
    }
    return theme.ink;
}

void Widget::removeChildren() {
    m_children.clear();
    touchLayout();
}

Size Widget::measure(const Setting& setting, int width) {
    if (!m_visible)
        return {};
    if (m_measuredIn != setting.generation || m_measuredWidth != width) {
        m_measured = measured(setting, std::max(1, width));
        m_measuredIn = setting.generation;
        m_measuredWidth = width;
    }
    return m_measured;
}

void Widget::arrange(const Setting& setting, const Rect& place) {
    m_place = place;
    if (m_visible)
        arranged(setting);
}

void Widget::moveBy(int dx, int dy) {
    m_place = m_place.shifted(dx, dy);
    for (const auto& child : m_children)
        child->moveBy(dx, dy);
}

void Widget::paintChildren(Canvas& canvas, const Setting& setting) const {
    for (const auto& child : m_children)
        if (child->m_visible && canvas.shows(child->m_place.inset(-ringReach * 2)))
            child->paint(canvas, setting);
}

Widget& Widget::root() {
    Widget* widget = this;
    while (widget->m_parent)
        widget = widget->m_parent;
    return *widget;
}

void Widget::touchLook() {
    Changes& changes = root().m_changes;
    changes.look = drawing::around(changes.look, m_place.inset(-ringReach * 2));
}

void Widget::touchLayout() { root().m_changes.layout = true; }

void Widget::setVisible(bool visible) {
    if (visible == m_visible)
        return;
    m_visible = visible;
    touchLayout();
}

void Widget::setEnabled(bool enabled) {
    if (enabled == m_enabled)
        return;
    m_enabled = enabled;
    touchLook();
}

void Widget::setHovered(bool on) {
    if (on != std::exchange(m_hovered, on))
        touchLook();
}

void Widget::setHeld(bool on) {
    if (on != std::exchange(m_held, on))
        touchLook();
}

void Widget::setFocused(bool on, bool shown) {
    const bool before = focusShown();
    const bool had = m_focused;
    m_focused = on;
    m_focusShown = shown;
    if (before != focusShown() || had != on)
        touchLook();
}

void paintFocusRing(Canvas& canvas, const Setting& setting, const Rect& place, int radius) {
    const int gap = std::max(2, setting.scale.length(2));
    const int thickness = std::max(2, setting.scale.length(2.5));
    const Rect ring = place.inset(-gap - thickness);
    canvas.strokeRounded(ring, radius + gap + thickness, thickness, setting.theme->accent);
}

} // namespace window
