#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// Knows when a game controller has something to say. SFML looks at controllers only when it is asked for events, so
/// who waits for the display alone would not hear them; this has descriptors to wait on beside it, and costs nothing
/// while nothing moves.
class ControllerWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// `folder`: where the system has a file for each controller, js0, js1 and so on.
    explicit ControllerWatch(std::filesystem::path folder = "/dev/input");
    ~ControllerWatch();
    ControllerWatch(const ControllerWatch&) = delete;
    ControllerWatch& operator=(const ControllerWatch&) = delete;

    /// Each can be read when it is time to ask SFML. Changes with every `take`.
    [[nodiscard]] const std::vector<int>& descriptors() const { return m_descriptors; }
    /// Takes out what is there to be read, and looks for controllers that came or went.
    void take(Time now);
    /// Until when to ask SFML again and again, because a controller has just come or gone and SFML hears of it a little
    /// later.
    [[nodiscard]] std::optional<Time> unsettledUntil() const { return m_unsettled; }

private:
    void look();

    std::filesystem::path m_folder;
    int m_changes = -1;                       ///< of the folder; -1: it cannot be watched
    std::map<std::string, int> m_controllers; ///< open files by name
    std::vector<int> m_descriptors;
    std::optional<Time> m_unsettled;
};

} // namespace window
