#include "window/Window.hpp"

#include <X11/Xlib.h>
#include <memory>

namespace window {

bool displayAvailable() {
    // Kept open until the program ends: a server without other clients starts afresh when its last one leaves, and
    // SFML, which ends the program when it is turned away, would meet it in the middle of that.
    static const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(nullptr), XCloseDisplay);
    if (!display)
        return false;
    // SFML draws through GLX; a display without it would fail later and less politely.
    int opcode = 0, event = 0, error = 0;
    return XQueryExtension(display.get(), "GLX", &opcode, &event, &error) != 0;
}

} // namespace window
