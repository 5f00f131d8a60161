#pragma once

#include "drawing/Canvas.hpp"
#include "drawing/TextLayout.hpp"
#include "drawing/Theme.hpp"
#include "window/Input.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace art {
class Artwork;
}

namespace window {

using drawing::Canvas;
using drawing::Point;
using drawing::Rect;
using drawing::Size;
using drawing::TextStyle;

/// Under what conditions a tree is laid out and painted.
struct Setting {
    const drawing::Theme* theme = nullptr;
    drawing::Scale scale;
    drawing::Typesetter* type = nullptr;
    Size window;
    std::uint64_t generation = 0; ///< from `Widget::newGeneration` of the tree's root
    art::Artwork* art = nullptr;  ///< null: no pictures
};

/// Which colour of the theme a text has.
enum class Tone { ink, quiet, accent, onAccent };
[[nodiscard]] const drawing::Colour& colourOf(Tone tone, const drawing::Theme& theme);

/// How a container places a child.
struct Hints {
    double grow = 0; ///< share of the room that is left along the container's direction
    enum class Across { stretch, start, centre, end } across = Across::stretch;
};

/// Text as it stands in the window: for the check that nothing is clipped or overlaps.
struct PlacedText {
    Rect place; ///< where its letters are
    std::string text;
};

/// What changed in a tree since it was last painted; kept at the root.
struct Changes {
    bool layout = true;
    Rect look; ///< needs painting again

    void clear() { *this = Changes{false, {}}; }
    [[nodiscard]] bool any() const { return layout || !look.empty(); }
};

/// One thing in a window: takes room, paints itself, perhaps answers to keys and pointer. A parent owns its children;
/// all places are in window coordinates, in whole pixels.
class Widget {
public:
    Widget() = default;
    virtual ~Widget() = default;
    Widget(const Widget&) = delete;
    Widget& operator=(const Widget&) = delete;

    template <class T, class... Arguments>
    T& add(Arguments&&... arguments) {
        return adopt(std::make_unique<T>(std::forward<Arguments>(arguments)...));
    }
    template <class T>
    T& adopt(std::unique_ptr<T> child) {
        T& result = *child;
        result.m_parent = this;
        m_children.push_back(std::move(child));
        touchLayout();
        return result;
    }
    void removeChildren();
    [[nodiscard]] std::span<const std::unique_ptr<Widget>> children() const { return m_children; }
    [[nodiscard]] Widget* parent() const { return m_parent; }

    /// The size it wants when it may be `width` wide at most. Nothing when invisible.
    [[nodiscard]] Size measure(const Setting& setting, int width);
    void arrange(const Setting& setting, const Rect& place);
    [[nodiscard]] const Rect& place() const { return m_place; }
    /// Shifts it with everything in it: for scrolling.
    void moveBy(int dx, int dy);

    virtual void paint(Canvas& canvas, const Setting& setting) const { paintChildren(canvas, setting); }
    /// The text that it paints itself, without its children's.
    [[nodiscard]] virtual std::vector<PlacedText> texts(const Setting&) const { return {}; }
    /// The part of `place()` in which children show.
    [[nodiscard]] virtual Rect clip() const { return m_place; }
    /// Whether children may lie outside `clip()`, because they can be scrolled there.
    [[nodiscard]] virtual bool scrolls() const { return false; }

    [[nodiscard]] bool visible() const { return m_visible; }
    void setVisible(bool visible);
    [[nodiscard]] bool enabled() const { return m_enabled; }
    void setEnabled(bool enabled);

    Hints hints;

    /// What input needs to know.
    struct Context {
        const Setting& setting;
        Clipboard& clipboard;
    };

    /// Whether keys and pointer can be sent here.
    [[nodiscard]] virtual bool takesInput() const { return false; }
    /// Whether it takes typed characters, so that they are not shortcuts.
    [[nodiscard]] virtual bool takesText() const { return false; }
    /// True: the key was used here.
    virtual bool onKey(const KeyPress&, Context&) { return false; }
    virtual bool onTyped(char32_t, Context&) { return false; }
    virtual void onPointerDown(Point, Context&) {}
    virtual void onPointerDrag(Point, Context&) {}
    virtual void activate() {}

    [[nodiscard]] bool hovered() const { return m_hovered; }
    [[nodiscard]] bool held() const { return m_held; }
    [[nodiscard]] bool focused() const { return m_focused; }
    [[nodiscard]] bool focusShown() const { return m_focused && m_focusShown; }
    void setHovered(bool on);
    void setHeld(bool on);
    void setFocused(bool on, bool shown);

    /// Changes of the tree that this widget is the root of.
    Changes& changes() { return m_changes; }
    /// A number under which nothing in the tree of this root has been measured yet.
    [[nodiscard]] std::uint64_t newGeneration() { return ++m_generation; }

protected:
    [[nodiscard]] virtual Size measured(const Setting& setting, int width) = 0;
    virtual void arranged(const Setting&) {}
    void paintChildren(Canvas& canvas, const Setting& setting) const;
    void touchLook();
    void touchLayout();
    /// How far a focus ring reaches beyond `place()`.
    static constexpr int ringReach = 6;

private:
    [[nodiscard]] Widget& root();

    Widget* m_parent = nullptr;
    std::vector<std::unique_ptr<Widget>> m_children;
    Rect m_place;
    Changes m_changes;
    std::uint64_t m_generation = 0;
    std::uint64_t m_measuredIn = 0;
    int m_measuredWidth = -1;
    Size m_measured;
    bool m_visible = true;
    bool m_enabled = true;
    bool m_hovered = false;
    bool m_held = false;
    bool m_focused = false;
    bool m_focusShown = false;
};

/// The ring around what has the keyboard's focus: outside, with a gap, so that it shows on any ground.
void paintFocusRing(Canvas& canvas, const Setting& setting, const Rect& place, int radius);

} // namespace window
