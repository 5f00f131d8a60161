#pragma once

#include "drawing/Surface.hpp"
#include "window/CaptionLine.hpp"
#include "window/Focus.hpp"
#include "window/ScreenStack.hpp"

#include <cstddef>
#include <functional>
#include <optional>

namespace window {

/// Paints a screen as it stands, for pictures and tests; needs no display.
[[nodiscard]] drawing::Surface paint(Screen& screen, Size size, const Look& look = {}, art::Artwork* art = nullptr);

/// Everything about the window that does not need a window: lays the screens out, paints them on one surface, and turns
/// input into what widgets and screens understand. Window.cpp puts it on the display; tests drive it directly.
class Stage {
public:
    using Time = Screen::Time;

    Stage(Size size, Look look, std::function<Time()> clock, Clipboard& clipboard);

    ScreenStack& screens() { return m_screens; }
    [[nodiscard]] const Look& look() const { return m_look; }
    void setLook(const Look& look);

    /// Does now, while nobody waits, what the first situation would have to wait for: reads letters and parts of
    /// people.
    void warmUp();

    /// Where pictures come from; without it there are none.
    void setArt(art::Artwork* art);

    /// What F1 and "?" open.
    void onHelp(std::function<std::unique_ptr<Screen>(std::string_view screen)> help) { m_help = std::move(help); }
    /// What F11 does.
    void onFullScreen(std::function<void()> toggle) { m_fullScreen = std::move(toggle); }

    /// Hears of everything that happens on a screen and can be heard.
    void onCue(std::function<void(const Told&)> listener) { m_onCue = std::move(listener); }
    /// Hears of each change of where it happens, as a scenario names the place; empty: nowhere.
    void onPlace(std::function<void(std::string_view place)> listener) { m_onPlace = std::move(listener); }
    /// Hears of each screen that has come into use, and whether it was never seen before.
    enum class Seen { first, again };
    void onShown(std::function<void(const Screen&, Seen)> listener) { m_onShown = std::move(listener); }
    /// What a typed character does that neither a screen nor the stage uses.
    void onTyped(std::function<void(char32_t)> typed) { m_onTyped = std::move(typed); }

    /// Looks after the window whatever it shows: is told of each input before any screen hears of it, and called when
    /// `next` has come.
    struct Keeper {
        std::function<void()> acted;
        std::function<void()> look;
        std::function<std::optional<Time>()> next;
    };
    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }

    /// The time of the screens: it stands still for them while a sealed one lies over them.
    [[nodiscard]] Time time() const { return m_sealedSince.value_or(m_clock()) - m_slept; }

    /// Says that something happened which no screen knows of.
    void tell(const Told& told);
    /// Shows a line at the window's lower edge for a while, over no screen.
    void caption(std::string text);

    void handle(const Input& input);
    /// Lets time pass for screens that change by themselves.
    void tick();
    /// When to call `tick` next; nothing while everything stands still.
    [[nodiscard]] std::optional<Time> nextTick() const;

    /// Lays out and paints what changed. Result: the part of the surface that is new; empty when nothing changed.
    Rect paint();
    [[nodiscard]] const drawing::Surface& surface() const { return m_surface; }

    [[nodiscard]] Widget* focus() const { return m_focus.widget(); }
    [[nodiscard]] const Setting& setting() const { return m_setting; }
    [[nodiscard]] bool quitting() const { return m_screens.quitting(); }
    /// Whether something is on its way into the picture.
    [[nodiscard]] bool arriving() const { return m_arrival.has_value(); }
    [[nodiscard]] const CaptionLine& captions() const { return m_caption; }
    /// Lays out now; for tests that look for a widget's place before anything is painted.
    void layOut();

    /// The part of the window that screens have.
    [[nodiscard]] Rect room() const;

private:
    /// Hands on what screens have told.
    void passCuesOn();
    void passShownOn();
    /// Makes the changes of screens that were asked for. True when there were any.
    bool settle();
    void hear(const KeyPress& press);
    void hear(const Typed& typed);
    void hear(const PointerMoved& moved);
    void hear(const PointerDown& down);
    void hear(const PointerUp& up);
    void hear(const PointerGone&);
    void hear(const Wheel& wheel);
    void hear(const Resized& resized);
    void hear(const FocusLost&);
    void hear(const CloseAsked&);

    void forgetWidgets();
    /// Stops the time of the screens while one of them is sealed, and lets it go on afterwards.
    void keepTime();
    [[nodiscard]] Time timeFor(const Screen& screen) const { return screen.sealed() ? m_clock() : time(); }
    /// The screens for which time passes.
    [[nodiscard]] std::span<const std::unique_ptr<Screen>> awake() const;
    void rescale();
    /// Lets what is painted next come in place of what is seen now, gently.
    void beginArrival();
    /// Shows at once what is still arriving.
    void finishArrival();
    /// Mixes what was seen with what is coming. True where that changed something.
    bool arrive();
    void stepTextSize(std::ptrdiff_t direction);

    Size m_size;
    Look m_look;
    std::function<Time()> m_clock;
    Clipboard* m_clipboard;
    std::function<std::unique_ptr<Screen>(std::string_view)> m_help;
    std::function<void()> m_fullScreen;
    std::function<void(const Told&)> m_onCue;
    std::function<void(std::string_view)> m_onPlace;
    std::function<void(const Screen&, Seen)> m_onShown;
    std::function<void(char32_t)> m_onTyped;
    Keeper m_keeper;
    std::optional<Time> m_sealedSince;
    Time m_slept{0}; ///< how long screens have been under a sealed one
    drawing::Typesetter m_type;
    Setting m_setting;
    drawing::Surface m_surface;
    ScreenStack m_screens;
    Screen* m_shown = nullptr;         ///< the screen on top that has been told that it is shown
    std::vector<const Screen*> m_seen; ///< of the screens there are, those that were shown
    std::string m_place;               ///< where the screen in use, or the one below an overlay, takes place
    std::string m_toldPlace;
    CaptionLine m_caption;
    int m_captionHeight = 0;
    Focus m_focus;
    bool m_byKeys = false; ///< whoever is at the window used keys last, and must see what they will press
    Widget* m_hovered = nullptr;
    Widget* m_held = nullptr;
    ScrollView* m_dragged = nullptr;
    struct Arrival {
        drawing::Surface before;
        drawing::Surface after;
        Time since;
    };
    std::optional<Arrival> m_arrival;                            ///< while something is arriving
    bool m_arrives = false;                                      ///< what is painted next does
    bool m_finished = false;                                     ///< an arrival was cut short and is not seen yet
    std::vector<std::pair<const Screen*, Widget*>> m_focusBelow; ///< where the keyboard was in screens that wait
    bool m_everything = true;                                    ///< all has to be painted
};

} // namespace window
