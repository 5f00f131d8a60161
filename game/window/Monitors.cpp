#include "window/Monitors.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <algorithm>
#include <memory>

namespace window {

std::vector<drawing::Rect> monitors() {
    std::vector<drawing::Rect> all;
    const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(nullptr), XCloseDisplay);
    int event = 0, error = 0, major = 0, minor = 0;
    // Monitors are told since version 1.5.
    if (!display || !XRRQueryExtension(display.get(), &event, &error) ||
        !XRRQueryVersion(display.get(), &major, &minor) || major < 1 || (major == 1 && minor < 5))
        return all;
    int count = 0;
    const std::unique_ptr<XRRMonitorInfo, void (*)(XRRMonitorInfo*)> found(
        XRRGetMonitors(display.get(), DefaultRootWindow(display.get()), True, &count), XRRFreeMonitors);
    for (int i = 0; found && i < count; ++i) {
        const XRRMonitorInfo& one = found.get()[i];
        const drawing::Rect place{one.x, one.y, one.width, one.height};
        if (!place.empty() && std::ranges::find(all, place) == all.end())
            all.insert(one.primary != 0 ? all.begin() : all.end(), place);
    }
    return all;
}

} // namespace window
