#include "window/WakeUp.hpp"

#include <SFML/Window/Context.hpp>
#include <X11/Xlib.h>
#include <algorithm>
#include <cstdint>
#include <limits>
#include <poll.h>
#include <utility>
#include <vector>

namespace window {

namespace {

using namespace std::chrono_literals;

/// How often to look for SFML's events where nothing says that there are some.
constexpr std::chrono::milliseconds lookAgain = 20ms;

/// SFML keeps its connection to itself, but GLX knows on which one the window is drawn, and it is the same.
Display* displayDrawnOn() {
    using CurrentDisplay = Display* (*)();
    const auto currentDisplay = reinterpret_cast<CurrentDisplay>(sf::Context::getFunction("glXGetCurrentDisplay"));
    return currentDisplay ? currentDisplay() : nullptr;
}

} // namespace

WakeUp::WakeUp(unsigned long window) : m_own(XOpenDisplay(nullptr)), m_windows(displayDrawnOn()) {
    if (!m_own)
        return;
    XSelectInput(m_own, window, ExposureMask);
    XSync(m_own, False);
}

WakeUp::~WakeUp() {
    if (m_own)
        XCloseDisplay(m_own);
}

void WakeUp::wait(std::optional<std::chrono::milliseconds> most) {
    if (!m_windows || m_controllers.unsettledUntil())
        most = std::min(most.value_or(lookAgain), lookAgain);
    const std::int64_t limit = most ? std::clamp<std::int64_t>(most->count(), 0, std::numeric_limits<int>::max()) : -1;
    // A negative descriptor is passed over.
    std::vector<pollfd> waiting{{m_windows ? ConnectionNumber(m_windows) : -1, POLLIN, 0},
                                {m_own ? ConnectionNumber(m_own) : -1, POLLIN, 0},
                                {m_other, POLLIN, 0}};
    for (const int controller : m_controllers.descriptors())
        waiting.push_back({controller, POLLIN, 0});
    (void)::poll(waiting.data(), waiting.size(), static_cast<int>(limit));
    m_controllers.take(std::chrono::steady_clock::now());
    while (m_own && XPending(m_own) > 0) {
        XEvent event{};
        XNextEvent(m_own, &event);
        m_exposed = m_exposed || event.type == Expose;
    }
}

bool WakeUp::takeExposed() { return std::exchange(m_exposed, false); }

} // namespace window
