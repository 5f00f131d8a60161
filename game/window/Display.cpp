#include "window/Window.hpp"

#include <X11/Xlib.h>

namespace window {

bool displayAvailable() {
    Display* display = XOpenDisplay(nullptr);
    if (!display)
        return false;
    // SFML draws through GLX; a display without it would fail later and less politely.
    int opcode = 0, event = 0, error = 0;
    const bool draws = XQueryExtension(display, "GLX", &opcode, &event, &error) != 0;
    XCloseDisplay(display);
    return draws;
}

} // namespace window
