#pragma once

#include "window/Layout.hpp"
#include "window/Lettered.hpp"
#include "window/Pressing.hpp"

namespace window {

/// Something to press, around children: hover, held, focused and disabled look the same everywhere.
class Pressable : public Pressing<Padded> {
public:
    enum class Look {
        card, ///< a sheet that lifts when pointed at
        row   ///< a line of a list: no sheet until pointed at
    };
    Pressable(std::function<void()> press, Look look = Look::card, Insets insets = Insets::all(24), double gap = 0)
        : Pressing(std::move(press), insets, gap), m_look(look) {}

    /// Has a strong edge: it is what a key outside it will press.
    void setMarked(bool marked);
    [[nodiscard]] bool marked() const { return m_marked; }

    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    Look m_look;
    bool m_marked = false;
};

/// The least height and width of anything that can be pressed, in design pixels.
inline constexpr double leastTarget = 44;

/// What stands between the edge of a quiet button and its word; lists of them move out by so much, to line up with
/// text.
inline constexpr double quietMargin = 14;

/// A word to press.
class Button : public Pressing<Lettered> {
public:
    enum class Kind {
        primary,   ///< the one thing to do next
        secondary, ///< other things
        quiet,     ///< things at the edge
        entry,     ///< a line of a list of places to go to
        option     ///< one of several, with a tick when it is the one
    };
    Button(std::string text, std::function<void()> press, Kind kind = Kind::secondary)
        : Pressing(std::move(press)), m_text(std::move(text)), m_kind(kind) {}

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setText(std::string text);
    /// Puts an icon of the product's family before the word.
    Button& setIcon(std::string name);
    /// Ends in "…" after so many lines; whole when it is read aloud.
    Button& setMostLines(int lines);
    [[nodiscard]] bool chosen() const { return m_chosen; }
    void setChosen(bool chosen);

    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Inside {
        Layout layout;
        int margin;
        int mark; ///< room for the tick of an option, or the icon
    };
    [[nodiscard]] Inside inside(const Setting& setting, int width) const;

    std::string m_text;
    std::string m_icon; ///< may be empty
    Kind m_kind;
    int m_mostLines = 0; ///< 0: as many as it takes
    bool m_chosen = false;
};

/// A choice with the number key that takes it.
class ChoiceButton : public Pressing<Lettered> {
public:
    /// `number` from 1; above 9 there is no key, and the number only names the choice.
    ChoiceButton(int number, std::string text, std::function<void()> press)
        : Pressing(std::move(press)), m_number(number), m_text(std::move(text)) {}

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] int number() const { return m_number; }
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Inside {
        Layout layout;
        int margin;
        int badge;
        Point text;
    };
    [[nodiscard]] Inside inside(const Setting& setting, int width) const;

    int m_number;
    std::string m_text;
};

} // namespace window
