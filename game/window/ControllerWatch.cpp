#include "window/ControllerWatch.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace window {

namespace fs = std::filesystem;

namespace {

using namespace std::chrono_literals;

/// How long SFML may take to hear of a controller that has come.
constexpr auto settles = 2s;

/// Reads what there is. False when nothing will ever come again.
bool drain(int descriptor) {
    std::array<char, 4096> scrap; // what it says is SFML's to understand
    while (true) {
        const ssize_t count = ::read(descriptor, scrap.data(), scrap.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 && errno == EAGAIN;
    }
}

} // namespace

ControllerWatch::ControllerWatch(fs::path folder) : m_folder(std::move(folder)) {
    m_changes = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    // A controller's file may only be read a moment after it has come, when its attributes change.
    if (m_changes >= 0 && ::inotify_add_watch(m_changes, m_folder.c_str(), IN_CREATE | IN_DELETE | IN_ATTRIB) < 0) {
        ::close(m_changes);
        m_changes = -1;
    }
    look();
}

ControllerWatch::~ControllerWatch() {
    for (const auto& [name, descriptor] : m_controllers)
        ::close(descriptor);
    if (m_changes >= 0)
        ::close(m_changes);
}

void ControllerWatch::look() {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(m_folder, none)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("js") || m_controllers.contains(name))
            continue;
        if (const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); descriptor >= 0)
            m_controllers[name] = descriptor;
    }
    m_descriptors.clear();
    if (m_changes >= 0)
        m_descriptors.push_back(m_changes);
    for (const auto& [name, descriptor] : m_controllers)
        m_descriptors.push_back(descriptor);
}

void ControllerWatch::take(Time now) {
    if (m_unsettled && *m_unsettled <= now)
        m_unsettled.reset();
    bool changed = false;
    std::array<char, 4096> scrap;
    while (m_changes >= 0 && ::read(m_changes, scrap.data(), scrap.size()) > 0)
        changed = true;
    for (auto controller = m_controllers.begin(); controller != m_controllers.end();) {
        if (drain(controller->second)) {
            ++controller;
            continue;
        }
        ::close(controller->second); // it was unplugged
        controller = m_controllers.erase(controller);
        changed = true;
    }
    if (!changed)
        return;
    m_unsettled = now + settles;
    look();
}

} // namespace window
