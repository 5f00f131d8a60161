#pragma once

#include "window/Screen.hpp"

#include <functional>
#include <vector>

namespace window {

/// The screens of a window, the one in use on top. A change asked for takes place in `settle`, so that a screen may ask
/// for its own end while one of its buttons is being pressed.
class ScreenStack {
public:
    void push(std::unique_ptr<Screen> screen);
    void pop();
    /// In place of all screens.
    void show(std::unique_ptr<Screen> screen);
    /// In place of the one on top.
    void replace(std::unique_ptr<Screen> screen);
    /// Takes away every screen of that name, wherever it lies.
    void remove(std::string_view name);
    /// Ends the program, unless whoever was given to `beforeQuitting` wants something asked first.
    void quit() { m_quitting = m_quitting || !m_keep || !m_keep(); }
    /// Ends it without asking.
    void quitNow() { m_quitting = true; }
    /// `keep` is asked whether the program goes on, and then says why by itself.
    void beforeQuitting(std::function<bool()> keep) { m_keep = std::move(keep); }

    /// Makes the changes asked for. True when there were any.
    bool settle();

    [[nodiscard]] bool quitting() const { return m_quitting; }
    [[nodiscard]] bool empty() const { return m_screens.empty(); }
    /// The screen in use; only when not empty.
    [[nodiscard]] Screen& top() const { return *m_screens.back(); }
    [[nodiscard]] std::span<const std::unique_ptr<Screen>> screens() const { return m_screens; }

private:
    std::vector<std::unique_ptr<Screen>> m_screens;
    std::vector<std::function<void()>> m_asked;
    std::vector<std::unique_ptr<Screen>> m_coming;
    std::function<bool()> m_keep;
    bool m_quitting = false;
};

} // namespace window
