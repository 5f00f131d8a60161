#pragma once

#include "window/Cue.hpp"
#include "window/ScrollView.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace window {

/// The sizes of text that a reader is offered, as shares of the usual one.
inline constexpr std::array textSizes{1.0, 1.25, 1.5, 1.75, 2.0};

/// Whether things may move as they arrive.
enum class Motion : std::uint8_t { usual, reduced };

/// How the reader wants things to look.
struct Look {
    drawing::ThemeName theme = drawing::ThemeName::dark;
    double text = 1.0; ///< 1 to 2
    drawing::Letters letters = drawing::Letters::usual;
    Motion motion = Motion::usual;
    bool operator==(const Look&) const = default;
};

/// One thing the window can show. It owns its tree of widgets; what pressing them leads to is given to it as functions,
/// so that a screen can be made, laid out and painted by itself.
class Screen {
public:
    using Time = std::chrono::milliseconds; ///< on the monotonic clock

    virtual ~Screen() = default;
    Screen() : m_root(std::make_unique<Padded>(Insets{})) {}
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// A stable name for tests and pictures.
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] Widget& root() const { return *m_root; }

    /// An overlay lies over the screen below it, which stays in sight.
    [[nodiscard]] virtual bool overlay() const { return false; }
    /// A sealed screen lies over everything and stands for it: no time passes below, and nothing below is seen.
    [[nodiscard]] virtual bool sealed() const { return false; }
    /// Where the keyboard starts; null: nowhere, until Tab or an arrow is pressed.
    [[nodiscard]] virtual Widget* firstFocus() const { return nullptr; }
    /// What PageUp, PageDown, Home, End and the space bar scroll.
    [[nodiscard]] virtual ScrollView* mainScroll() const { return nullptr; }

    /// A key or character that nothing with the focus used. True: used here.
    virtual bool onKey(const KeyPress&) { return false; }
    virtual bool onTyped(char32_t) { return false; }

    /// The screen has just been painted for the first time.
    virtual void onShown(Time) {}
    /// The keyboard has gone to another window, or this one is about to close: what is not kept yet must be kept now.
    virtual void onInterrupted() {}
    /// The reader changed how things look.
    virtual void onLook(const Look&) {}
    /// Everything has just been given its place.
    virtual void onLaidOut() {}
    /// Whether something has come since this was last asked that should arrive and not just be there.
    [[nodiscard]] bool takeArrival() { return std::exchange(m_arrives, false); }
    /// What has happened since this was last asked that can be heard.
    [[nodiscard]] std::vector<Told> takeCues() { return std::exchange(m_cues, {}); }
    /// Where it happens, as a scenario names the place; empty: nowhere. Nothing: where it happened until now.
    [[nodiscard]] virtual std::optional<std::string_view> place() const { return std::string_view(); }
    /// Called when `nextChange` has come.
    virtual void onTick(Time) {}
    /// When something on the screen next changes by itself: the same time until `onTick` is called, however late that
    /// is. Nothing: it stands still.
    [[nodiscard]] virtual std::optional<Time> nextChange() const { return std::nullopt; }

    /// The widget that the screen would like to have the keyboard's focus now; asked once after each layout.
    [[nodiscard]] Widget* takeFocusWish() { return std::exchange(m_focusWish, nullptr); }

protected:
    void wishFocus(Widget& widget) { m_focusWish = &widget; }
    void letArrive() { m_arrives = true; }
    /// Says that something happened, with the words that came with it, if any.
    void tell(Cue cue, std::string words = {}) { m_cues.push_back({cue, std::move(words)}); }

private:
    Widget* m_focusWish = nullptr;
    bool m_arrives = false;
    std::vector<Told> m_cues;
    std::unique_ptr<Widget> m_root;
};

} // namespace window
