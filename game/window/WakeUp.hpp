#pragma once

#include "window/ControllerWatch.hpp"

#include <chrono>
#include <optional>

typedef struct _XDisplay Display;

namespace window {

/// Rests until something happens to a window. SFML's own waiting looks a hundred times a second, and does not say when
/// the display has lost the window's contents; this waits on the display's connections themselves, so that a still
/// screen costs nothing. Controllers wake it too, though they are no part of the display.
class WakeUp {
public:
    /// `window` is the display's own number of the window, whose drawing context must be current on this thread.
    explicit WakeUp(unsigned long window);
    ~WakeUp();
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    /// From now on it is a reason to wake up that this descriptor can be read; -1: none.
    void alsoFor(int descriptor) { m_other = descriptor; }

    /// Rests at most so long; for ever, if nothing is said. All of SFML's events must have been taken before: what it
    /// has read already wakes nobody.
    void wait(std::optional<std::chrono::milliseconds> most);

    /// Whether the window's contents were lost since the last call, and have to be shown again.
    [[nodiscard]] bool takeExposed();

private:
    Display* m_own;     ///< a connection of our own, which hears of lost contents
    Display* m_windows; ///< the one that SFML reads; null where it cannot be known
    ControllerWatch m_controllers;
    int m_other = -1;
    bool m_exposed = false;
};

} // namespace window
