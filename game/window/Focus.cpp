#include "window/Focus.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace window {

namespace {

void collectFocusable(Widget& widget, std::vector<Widget*>& out) {
    if (!widget.visible())
        return;
    if (widget.takesInput() && widget.enabled())
        out.push_back(&widget);
    for (const auto& child : widget.children())
        collectFocusable(*child, out);
}

/// Whether it stands in a part that can scroll.
bool inPage(const Widget& widget) {
    for (const Widget* up = widget.parent(); up; up = up->parent())
        if (dynamic_cast<const ScrollView*>(up))
            return true;
    return false;
}

bool isIn(const Widget& root, const Widget* widget) {
    for (; widget; widget = widget->parent())
        if (widget == &root)
            return true;
    return false;
}

/// Whether enough of it shows to be found with the eyes.
bool inSight(const Widget& widget, const Setting& setting) {
    const Rect seen = drawing::intersection(partInSight(widget), {0, 0, setting.window.width, setting.window.height});
    return seen.height * 2 > std::min(widget.place().height, 60);
}

/// The first thing of the page that is in sight, so that the eye is never thrown over text not yet read. The bar at the
/// edge is left to Tab.
Widget* firstInSight(std::span<Widget* const> order, const Setting& setting) {
    const auto found = std::find_if(order.begin(), order.end(), [&setting](const Widget* widget) {
        return inSight(*widget, setting) && inPage(*widget);
    });
    return found == order.end() ? nullptr : *found;
}

/// Where a widget lies as seen from another: if a part scrolls it and not the other, no farther than that part's edge.
Rect seenFrom(const Widget& other, const Widget& widget) {
    Rect place = widget.place();
    for (const Widget* up = widget.parent(); up && !isIn(*up, &other); up = up->parent()) {
        if (!up->scrolls())
            continue;
        const Rect clip = up->clip();
        const int top = std::clamp(place.y, clip.y, clip.bottom());
        place = {place.x, top, place.width, std::clamp(place.bottom(), clip.y, clip.bottom()) - top};
    }
    return place;
}

/// The nearest widget in a direction, or null.
Widget* nearest(std::span<Widget* const> order, const Widget& from, Key arrow) {
    const bool vertical = arrow == Key::up || arrow == Key::down;
    const int sign = arrow == Key::down || arrow == Key::right ? 1 : -1;
    Widget* best = nullptr;
    long bestDistance = std::numeric_limits<long>::max();
    for (Widget* widget : order) {
        if (widget == &from || isIn(*widget, &from) || isIn(from, widget))
            continue;
        const Rect a = seenFrom(*widget, from);
        const Rect b = seenFrom(from, *widget);
        if (b.height == 0) // scrolled away in another part
            continue;
        const int along = vertical ? (sign > 0 ? b.y - a.bottom() : a.y - b.bottom())
                                   : (sign > 0 ? b.x - a.right() : a.x - b.right());
        const int overlap = vertical ? std::min(a.right(), b.right()) - std::max(a.x, b.x)
                                     : std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
        const long aside = overlap > 0 ? 0 : -overlap;
        // A few pixels of overlap are a neighbour still; left and right keep to their line.
        if (along < -8 || (!vertical && aside > 0))
            continue;
        const long distance = std::max(along, 0) + 3 * aside;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = widget;
        }
    }
    return best;
}

/// Whether the way from one widget to another leads over text that can be scrolled, from one edge to the other.
bool passesOver(const ScrollView* scroll, const Widget& from, const Widget& to) {
    if (!scroll || isIn(*scroll, &from) || isIn(*scroll, &to))
        return false;
    const int middle = scroll->place().centre().y;
    return (from.place().centre().y < middle) != (to.place().centre().y < middle);
}

} // namespace

std::vector<Widget*> focusOrder(Widget& root) {
    std::vector<Widget*> result;
    collectFocusable(root, result);
    return result;
}

bool hidden(const Widget* widget) {
    for (; widget; widget = widget->parent())
        if (!widget->visible())
            return true;
    return false;
}

Rect partInSight(const Widget& widget) {
    Rect seen = widget.place();
    for (const Widget* up = widget.parent(); up; up = up->parent())
        if (up->scrolls())
            seen = drawing::intersection(seen, up->clip());
    return seen;
}

int lineStep(const Setting& setting) { return setting.scale.measure(56); }

void Focus::set(Widget* widget, bool shown) {
    if (m_widget && m_widget != widget)
        m_widget->setFocused(false, false);
    m_reading.reset();
    m_widget = widget;
    if (m_widget)
        m_widget->setFocused(true, shown);
}

ScrollView* Focus::scrollOf(const Screen& screen) const {
    for (Widget* widget = m_widget; widget; widget = widget->parent())
        if (auto* scroll = dynamic_cast<ScrollView*>(widget); scroll && scroll->furthest() > 0)
            return scroll;
    return screen.mainScroll();
}

void Focus::reveal(const Setting& setting) const {
    if (!m_widget)
        return;
    for (Widget* widget = m_widget->parent(); widget; widget = widget->parent())
        if (auto* scroll = dynamic_cast<ScrollView*>(widget))
            scroll->reveal(m_widget->place(), setting.scale.space(24));
}

void Focus::step(Screen& screen, const Setting& setting, int by) {
    const auto order = focusOrder(screen.root());
    if (order.empty())
        return;
    const auto at = std::find(order.begin(), order.end(), m_widget);
    const auto count = std::ssize(order);
    const std::ptrdiff_t from = at == order.end() ? (by > 0 ? -1 : count) : at - order.begin();
    set(order[static_cast<std::size_t>((from + by + count) % count)], true);
    reveal(setting);
}

bool Focus::readOn(Reading reading, Screen& screen, const Setting& setting, Key arrow) {
    const int from = reading.at - reading.scroll->offset();
    Widget* best = nullptr;
    for (Widget* widget : focusOrder(screen.root())) {
        const int y = widget->place().centre().y;
        if (!isIn(*reading.scroll, widget) || !inSight(*widget, setting) || (arrow == Key::down) != (y > from))
            continue;
        if (!best || std::abs(y - from) < std::abs(best->place().centre().y - from))
            best = widget;
    }
    if (best) {
        set(best, true);
        reveal(setting);
        return true;
    }
    return reading.scroll->scrollBy(arrow == Key::down ? lineStep(setting) : -lineStep(setting));
}

void Focus::towards(Screen& screen, const Setting& setting, Key arrow) {
    const bool vertical = arrow == Key::up || arrow == Key::down;
    if (m_reading && vertical) {
        (void)readOn(*m_reading, screen, setting, arrow);
        return;
    }
    // What has the focus was scrolled away, as by the wheel: on from what is in sight of the same part.
    if (ScrollView* part = scrollOf(screen);
        vertical && m_widget && part && isIn(*part, m_widget) && partInSight(*m_widget).height <= 0 &&
        readOn({part, m_widget->place().centre().y + part->offset()}, screen, setting, arrow))
        return;
    const auto order = focusOrder(screen.root());
    Widget* best = nullptr;
    if (m_widget)
        best = nearest(order, *m_widget, arrow);
    else if (vertical)
        best = firstInSight(order, setting);

    ScrollView* const scroll = scrollOf(screen);
    const bool over = m_widget && best && passesOver(scroll, *m_widget, *best);
    bool scrolled = false;
    if (vertical && (over || !(best && inSight(*best, setting))))
        scrolled = scroll && scroll->scrollBy(arrow == Key::down ? lineStep(setting) : -lineStep(setting));
    if (best && (!scrolled || (!over && inSight(*best, setting)))) {
        set(best, true);
        reveal(setting);
    }
}

bool Focus::scroll(const Screen& screen, const Setting& setting, const KeyPress& press) const {
    // Of the two, the one that has more to show: a list at the side that is a few pixels too long takes no page key.
    ScrollView* scroll = scrollOf(screen);
    if (ScrollView* main = screen.mainScroll(); main && (!scroll || main->furthest() > scroll->furthest()))
        scroll = main;
    if (!scroll)
        return false;
    const int line = lineStep(setting);
    const int page = std::max(line, scroll->place().height - line);
    switch (press.key) {
    case Key::pageDown:
        scroll->scrollBy(page);
        return true;
    case Key::pageUp:
        scroll->scrollBy(-page);
        return true;
    case Key::space:
        scroll->scrollBy(press.shift ? -page : page);
        return true;
    case Key::home:
        scroll->scrollTo(0);
        return true;
    case Key::end:
        scroll->scrollTo(scroll->furthest());
        return true;
    default:
        return false;
    }
}

} // namespace window
