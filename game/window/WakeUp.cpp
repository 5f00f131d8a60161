#include "window/WakeUp.hpp"

#include <X11/Xlib.h>
#include <poll.h>
#include <thread>
#include <utility>

namespace window {

WakeUp::WakeUp(unsigned long window) : m_display(XOpenDisplay(nullptr)) {
    if (!m_display)
        return;
    // Presses of buttons can be heard by one connection only, SFML's; the pointer rarely presses without moving.
    XSelectInput(m_display, window,
                 KeyPressMask | KeyReleaseMask | PointerMotionMask | ButtonReleaseMask | EnterWindowMask |
                     LeaveWindowMask | FocusChangeMask | StructureNotifyMask | ExposureMask);
    XSync(m_display, False);
}

WakeUp::~WakeUp() {
    if (m_display)
        XCloseDisplay(m_display);
}

bool WakeUp::drain() {
    bool any = false;
    while (XPending(m_display) > 0) {
        XEvent event{};
        XNextEvent(m_display, &event);
        m_exposed = m_exposed || event.type == Expose;
        any = true;
    }
    return any;
}

bool WakeUp::wait(std::chrono::milliseconds most) {
    if (!m_display) {
        std::this_thread::sleep_for(most);
        return false;
    }
    if (drain())
        return true;
    pollfd waiting{ConnectionNumber(m_display), POLLIN, 0};
    (void)::poll(&waiting, 1, static_cast<int>(most.count()));
    return drain();
}

bool WakeUp::takeExposed() { return std::exchange(m_exposed, false); }

} // namespace window
