// What the stage makes of keys, characters, pointer and wheel.

#include "window/Stage.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace window {

namespace {

/// The innermost widget at a place for which `wanted` holds.
template <class Wanted>
Widget* findAt(Widget& widget, Point at, const Wanted& wanted) {
    if (!widget.visible() || !widget.clip().contains(at))
        return nullptr;
    const auto children = widget.children();
    for (auto child = children.rbegin(); child != children.rend(); ++child)
        if (Widget* found = findAt(**child, at, wanted))
            return found;
    return wanted(widget) ? &widget : nullptr;
}

/// Whether there is more of it than shows.
bool canScroll(const Widget& widget) {
    const auto* scroll = dynamic_cast<const ScrollView*>(&widget);
    return scroll && scroll->furthest() > 0;
}

} // namespace

void Stage::stepTextSize(std::ptrdiff_t direction) {
    const auto nearest = std::min_element(std::begin(textSizes), std::end(textSizes), [this](double a, double b) {
        return std::abs(a - m_look.text) < std::abs(b - m_look.text);
    });
    const auto at =
        std::clamp<std::ptrdiff_t>(nearest - std::begin(textSizes) + direction, 0, std::ssize(textSizes) - 1);
    Look look = m_look;
    look.text = textSizes[at];
    setLook(look);
}

void Stage::handle(const Input& input) {
    // Whoever acts sees where things stand, at once.
    if (!std::holds_alternative<PointerMoved>(input) && !std::holds_alternative<PointerGone>(input))
        finishArrival();
    if (m_keeper.acted && !std::holds_alternative<Resized>(input) && !std::holds_alternative<PointerGone>(input) &&
        !std::holds_alternative<FocusLost>(input))
        m_keeper.acted();
    settle();
    if (!m_screens.empty() || std::holds_alternative<Resized>(input)) {
        layOut();
        std::visit([this](const auto& event) { hear(event); }, input);
    }
    settle();
}

void Stage::hear(const Resized& resized) {
    m_arrival.reset();
    m_arrives = false;
    m_size = {std::clamp(resized.size.width, 1, 16384), std::clamp(resized.size.height, 1, 16384)};
    m_surface = drawing::Surface(m_size);
    rescale();
    layOut();
    m_focus.reveal(m_setting);
}

void Stage::hear(const FocusLost&) {
    for (const auto& screen : m_screens.screens())
        screen->onInterrupted();
}

void Stage::hear(const CloseAsked&) {
    hear(FocusLost{});
    m_screens.quit();
}

void Stage::hear(const KeyPress& press) {
    m_byKeys = true;
    Widget::Context context{m_setting, *m_clipboard};
    if (press.control && (press.key == Key::plus || press.key == Key::minus || press.key == Key::zero)) {
        stepTextSize(press.key == Key::zero ? -std::ssize(textSizes) : press.key == Key::plus ? 1 : -1);
        layOut();
        m_focus.reveal(m_setting);
        return;
    }
    if (press.key == Key::f11) {
        if (m_fullScreen && !press.repeat)
            m_fullScreen();
        return;
    }
    if (press.key == Key::f1 && m_screens.top().name() != "help") {
        if (m_help && !press.repeat)
            m_screens.push(m_help(m_screens.top().name()));
        return;
    }
    if (press.key == Key::tab) {
        m_focus.step(m_screens.top(), m_setting, press.shift ? -1 : 1);
        return;
    }
    Widget* const focus = m_focus.widget();
    if (focus && focus->onKey(press, context)) {
        // The key may have led to another screen, which begins at its top.
        if (!settle()) {
            layOut();
            m_focus.reveal(m_setting);
        }
        return;
    }
    if (focus && !press.control && !focus->takesText() && (press.key == Key::enter || press.key == Key::space)) {
        // A key that is still held from the screen before must not press anything here.
        if (!press.repeat)
            focus->activate();
        return;
    }
    if (press.repeat && (press.key == Key::enter || press.key == Key::escape))
        return;
    if (m_screens.top().onKey(press))
        return;
    switch (press.key) {
    case Key::up:
    case Key::down:
    case Key::left:
    case Key::right:
        m_focus.towards(m_screens.top(), m_setting, press.key);
        break;
    default:
        (void)m_focus.scroll(m_screens.top(), m_setting, press);
    }
}

void Stage::hear(const Typed& typed) {
    Widget::Context context{m_setting, *m_clipboard};
    if (Widget* const focus = m_focus.widget(); focus && focus->takesText()) {
        focus->onTyped(typed.character, context);
        return;
    }
    if (typed.repeat)
        return;
    if (m_screens.top().onTyped(typed.character))
        return;
    if (typed.character == U'?' && m_help && m_screens.top().name() != "help")
        m_screens.push(m_help(m_screens.top().name()));
    else if (m_onTyped)
        m_onTyped(typed.character);
}

void Stage::hear(const PointerMoved& moved) {
    if (m_dragged) {
        m_dragged->dragTo(moved.at.y);
        return;
    }
    Widget::Context context{m_setting, *m_clipboard};
    if (m_held) {
        m_held->onPointerDrag(moved.at, context);
        m_held->setHeld(m_held->place().contains(moved.at));
        return;
    }
    Widget* at =
        findAt(m_screens.top().root(), moved.at, [](const Widget& w) { return w.takesInput() && w.enabled(); });
    if (at == m_hovered)
        return;
    if (m_hovered)
        m_hovered->setHovered(false);
    m_hovered = at;
    if (m_hovered)
        m_hovered->setHovered(true);
}

void Stage::hear(const PointerGone&) {
    if (m_hovered)
        m_hovered->setHovered(false);
    m_hovered = nullptr;
}

void Stage::hear(const PointerDown& down) {
    m_byKeys = false;
    hear(PointerMoved{down.at});
    Widget& root = m_screens.top().root();
    const auto onBar = [this, &down](const Widget& w) {
        const auto* scroll = dynamic_cast<const ScrollView*>(&w);
        return scroll && scroll->bar(m_setting).contains(down.at);
    };
    if (Widget* scroll = findAt(root, down.at, onBar)) {
        m_dragged = dynamic_cast<ScrollView*>(scroll);
        m_dragged->dragTo(down.at.y);
        return;
    }
    m_held = findAt(root, down.at, [](const Widget& w) { return w.takesInput() && w.enabled(); });
    if (!m_held) {
        m_focus.set(m_focus.widget(), false); // a click beside everything takes nothing away: Enter still goes on
        if (auto* scroll = dynamic_cast<ScrollView*>(findAt(root, down.at, canScroll)))
            m_focus.readFrom(*scroll, down.at);
        return;
    }
    m_focus.set(m_held, m_held->takesText());
    m_held->setHeld(true);
    Widget::Context context{m_setting, *m_clipboard};
    m_held->onPointerDown(down.at, context);
}

void Stage::hear(const PointerUp& up) {
    m_dragged = nullptr;
    Widget* held = std::exchange(m_held, nullptr);
    if (!held)
        return;
    const bool inside = held->held();
    held->setHeld(false);
    if (inside)
        held->activate();
    else
        hear(PointerMoved{up.at});
}

void Stage::hear(const Wheel& wheel) {
    auto* scroll = dynamic_cast<ScrollView*>(findAt(m_screens.top().root(), wheel.at, canScroll));
    if (!scroll)
        scroll = m_screens.top().mainScroll();
    if (scroll && scroll->scrollBy(static_cast<int>(std::lround(-wheel.notches * lineStep(m_setting)))))
        hear(PointerMoved{wheel.at});
}

} // namespace window
