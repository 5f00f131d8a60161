#pragma once

#include "window/Screen.hpp"

#include <optional>
#include <vector>

namespace window {

/// All widgets that can have the keyboard's focus, in the order in which Tab goes through them.
[[nodiscard]] std::vector<Widget*> focusOrder(Widget& root);

/// Whether it, or something that it stands in, is invisible.
[[nodiscard]] bool hidden(const Widget* widget);

/// The part of a widget that is not scrolled away.
[[nodiscard]] Rect partInSight(const Widget& widget);

/// Which widget of the screen in use hears the keyboard, and how keys move between widgets and scroll.
class Focus {
public:
    [[nodiscard]] Widget* widget() const { return m_widget; }
    /// `shown`: with a ring, as after a key; a click shows none.
    void set(Widget* widget, bool shown);
    /// Without telling the widget, which may be gone.
    void forget() {
        m_widget = nullptr;
        m_reading.reset();
    }
    /// Somebody pointed at a text: up and down go on from there, whatever has the focus.
    void readFrom(ScrollView& scroll, Point at) { m_reading = Reading{&scroll, at.y + scroll.offset()}; }

    /// To the next widget (1) or the one before (-1), and round at the ends.
    void step(Screen& screen, const Setting& setting, int by);
    /// To the nearest widget in the direction of an arrow. Up and down scroll as long as that one is out of sight, so
    /// that a long text is read on the way.
    void towards(Screen& screen, const Setting& setting, Key arrow);
    /// Scrolls into sight what has the focus.
    void reveal(const Setting& setting) const;
    /// Page Up, Page Down, Home, End and the space bar. False for other keys and where nothing scrolls.
    [[nodiscard]] bool scroll(const Screen& screen, const Setting& setting, const KeyPress& press) const;

private:
    struct Reading {
        ScrollView* scroll;
        int at; ///< pixels below the beginning of what it scrolls
    };
    [[nodiscard]] ScrollView* scrollOf(const Screen& screen) const;
    bool readOn(Reading reading, Screen& screen, const Setting& setting, Key arrow);

    Widget* m_widget = nullptr;
    std::optional<Reading> m_reading; ///< until something gets the focus
};

/// How far an arrow or a notch of the wheel scrolls, in pixels.
[[nodiscard]] int lineStep(const Setting& setting);

} // namespace window
