#pragma once

#include <chrono>

typedef struct _XDisplay Display;

namespace window {

/// Sleeps until something happens to a window. SFML's own waiting looks a hundred times a second, and does not say when
/// the display has lost the window's contents; this listens on a connection of its own, and the program truly rests
/// meanwhile.
class WakeUp {
public:
    /// `window` is the display's own number of the window. Without a display it only sleeps.
    explicit WakeUp(unsigned long window);
    ~WakeUp();
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    /// Sleeps at most as long. True when something happened.
    bool wait(std::chrono::milliseconds most);

    /// Whether the window's contents were lost since the last call, and have to be shown again.
    [[nodiscard]] bool takeExposed();

private:
    bool drain();

    Display* m_display;
    bool m_exposed = false;
};

} // namespace window
