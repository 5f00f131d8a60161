#pragma once

#include "window/Lettered.hpp"

#include <functional>

namespace window {

/// Text that the learner writes: one line, or several. Cursor, selection, clipboard; characters come ready made from
/// the keyboard layout, so that é and ŵ are typed as everywhere.
class TextField : public Lettered {
public:
    enum class Lines { one, several };
    /// `hint` shows while it is empty; `most` is the greatest number of characters.
    TextField(Lines lines, std::string hint, std::size_t most);

    [[nodiscard]] const std::string& text() const { return m_text; }
    void setText(std::string text);
    /// A dot shows for each character, and nothing of it can be copied: for what nobody else is to read.
    void setHidden(bool hidden);
    [[nodiscard]] bool hiddenText() const { return m_hidden; }
    /// Begins a line of its own at the end with these words, and puts the cursor behind them.
    void beginLine(std::string_view words);
    /// Called after each change by the learner.
    void onChange(std::function<void()> changed) { m_changed = std::move(changed); }
    /// Called for Enter in a field of one line.
    void onEnter(std::function<void()> entered) { m_entered = std::move(entered); }

    [[nodiscard]] bool takesInput() const override { return true; }
    [[nodiscard]] bool takesText() const override { return true; }
    bool onKey(const KeyPress& press, Context& context) override;
    bool onTyped(char32_t character, Context& context) override;
    void onPointerDown(Point at, Context& context) override;
    void onPointerDrag(Point at, Context& context) override;

    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Inside {
        Layout layout;
        Rect room;    ///< where text shows
        Point origin; ///< where the layout's corner is, scrolled so that the cursor shows
    };
    [[nodiscard]] Inside inside(const Setting& setting) const;
    /// What shows, and where a byte of the text stands in it and the other way round.
    [[nodiscard]] std::string shown() const;
    [[nodiscard]] std::size_t shownAt(std::size_t index) const;
    [[nodiscard]] std::size_t textAt(std::size_t shown) const;
    [[nodiscard]] std::pair<std::size_t, std::size_t> selection() const;
    void moveTo(std::size_t index, bool extend);
    void replaceSelection(std::string_view with);
    void changed();

    Lines m_lines;
    std::string m_hint;
    std::size_t m_most;
    std::string m_text;
    std::size_t m_cursor = 0; ///< bytes
    std::size_t m_anchor = 0; ///< the other end of the selection
    std::function<void()> m_changed;
    std::function<void()> m_entered;
    bool m_hidden = false;
};

/// The least height of a field, in design pixels.
inline constexpr double leastFieldHeight = 48;

/// UTF-8 of a character; nothing for control characters, surrogates and numbers beyond Unicode.
[[nodiscard]] std::string utf8(char32_t character);
/// How many characters (code points) a text has.
[[nodiscard]] std::size_t charactersIn(std::string_view text);

} // namespace window
