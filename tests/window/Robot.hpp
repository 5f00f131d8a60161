#pragma once

#include "window/Flow.hpp"
#include "window/Stage.hpp"

#include <string>
#include <vector>

/// Somebody at the window: sees the texts, presses keys, points and clicks, and lets time pass. Time passes only when
/// told, and nothing moves by itself unless a test sets the look so.
class Robot {
public:
    explicit Robot(window::Size size = {1280, 720}, window::Look look = {});
    /// At the program's first screen.
    Robot(practice::Practice& practice, window::Options options, window::Size size = {1280, 720},
          window::Loudspeakers with = {}, window::SecondWindow* second = nullptr);

    window::Stage& stage() { return m_stage; }
    window::Screen& top();
    /// The name of the screen in use.
    std::string screen();

    /// All texts on the screen in use, whether scrolled into sight or not.
    std::vector<std::string> texts();
    bool sees(const std::string& part);
    std::string everything();

    void show(std::unique_ptr<window::Screen> screen);
    void press(window::Key key, bool shift = false, bool control = false);
    void hold(window::Key key);
    void type(std::u32string_view text);
    /// Moves the pointer to the thing that has this text, with the wheel if need be, and clicks.
    void click(const std::string& text);
    void clickAt(window::Point at);
    void pass(std::chrono::milliseconds time);
    /// What the event loop does when the file of a rehearsed scenario may have been saved.
    void lookAtFile();
    /// Whether the thing that has this text shows whole, as things stand.
    bool inSight(const std::string& text);
    /// Tab until the thing with this text has the focus.
    bool tabTo(const std::string& text);
    std::string focusText();

    /// The first thing to press that shows this text.
    window::Widget* find(const std::string& text);
    std::chrono::milliseconds now{0};
    window::OwnClipboard clipboard;

private:
    /// The part of the window in which it shows.
    window::Rect sightOf(const window::Widget& widget) const;

    window::Options m_options;
    window::Stage m_stage;
    std::unique_ptr<window::Flow> m_flow;
};
