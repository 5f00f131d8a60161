#pragma once

#include "classroom/Room.hpp"
#include "window/screens/classroom/ProjectorParts.hpp"

#include <memory>

namespace window {

/// How phones come in.
struct ClassDoor {
    std::string address; ///< "http://192.168.1.20:8080"
    std::string code;    ///< "K7M PQ2"
    classroom::QrCode qr;
};

/// What a screen of a class shows and asks for.
struct ClassControls {
    std::shared_ptr<const classroom::Shown> shown; ///< as the screen is made
    std::chrono::milliseconds clockFull{0};        ///< how long the clock that runs was at first; 0: none runs
    std::function<std::shared_ptr<const classroom::Shown>()> now;
    std::function<Screen::Time()> clock;                  ///< the monotonic one
    std::function<bool(char32_t)> typed = {};             ///< a key that gives a command; whether it does
    Action next = {};                                     ///< the next step
    Action changed = {};                                  ///< what is shown has to be made anew
    std::function<void(classroom::Do)> act = {};          ///< a command, for the state that is shown
    std::function<void(std::chrono::seconds)> limit = {}; ///< the clock of what is opened next; 0: none
    std::chrono::seconds chosenLimit{0};
    Action more = {}, people = {}, window = {}, leave = {}, help = {};
    bool secondOpen = false; ///< the projector has a window of its own
};

/// A screen of a class that is going on: made anew at each step, brought up to date in between.
class ClassScreen : public Screen {
public:
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onTyped(char32_t character) override { return m_controls.typed && m_controls.typed(character); }
    bool onKey(const KeyPress& press) override;
    void onTick(Time now) override;
    void onLaidOut() override;
    [[nodiscard]] std::optional<Time> nextChange() const override;

protected:
    explicit ClassScreen(ClassControls controls);

    /// Brings what changes within a step up to date.
    virtual void bringUpToDate(const classroom::Shown& shown) = 0;
    /// The clock of a vote or discussion, if one runs or it is paused.
    void addClock(Widget& row, double times);
    [[nodiscard]] const classroom::Shown& shown() const { return *m_controls.shown; }

    ClassControls m_controls;
    ScrollView* m_scroll = nullptr;

private:
    [[nodiscard]] std::chrono::milliseconds left() const;

    Label* m_figures = nullptr;
    TimerBar* m_bar = nullptr;
    Time m_ticked{0};
    Size m_laidOut;
    bool m_low = false;
};

} // namespace window
