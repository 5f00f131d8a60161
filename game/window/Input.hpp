#pragma once

#include "drawing/Geometry.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace window {

enum class Key {
    enter,
    space,
    escape,
    tab,
    backspace,
    del,
    left,
    right,
    up,
    down,
    home,
    end,
    pageUp,
    pageDown,
    a,
    c,
    v,
    x,
    plus,
    minus,
    zero,
    f1,
    f11,
    other
};

/// A key went down. `repeat`: it has been held since an earlier press, so it must not press another button.
struct KeyPress {
    Key key = Key::other;
    bool shift = false;
    bool control = false;
    bool repeat = false;
};

/// A character was typed, after keyboard layout and dead keys: this is where "é", digits and "?" come from.
struct Typed {
    char32_t character = 0;
    bool repeat = false;
};

struct PointerMoved {
    drawing::Point at;
};
struct PointerDown {
    drawing::Point at;
};
struct PointerUp {
    drawing::Point at;
};
struct PointerGone {};

/// The wheel turned; positive is away from the reader.
struct Wheel {
    drawing::Point at;
    double notches = 0;
};

struct Resized {
    drawing::Size size;
};

/// The keyboard has gone to another window.
struct FocusLost {};

/// The reader asked the window to close.
struct CloseAsked {};

/// What a window hears, whoever makes it: SFML, or a test.
using Input = std::variant<KeyPress, Typed, PointerMoved, PointerDown, PointerUp, PointerGone, Wheel, Resized,
                           FocusLost, CloseAsked>;

/// Where cut and copied text goes.
class Clipboard {
public:
    virtual ~Clipboard() = default;
    [[nodiscard]] virtual std::string text() const = 0;
    virtual void setText(std::string_view text) = 0;
};

/// A clipboard of this program alone.
class OwnClipboard final : public Clipboard {
public:
    [[nodiscard]] std::string text() const override { return m_text; }
    void setText(std::string_view text) override { m_text = text; }

private:
    std::string m_text;
};

} // namespace window
