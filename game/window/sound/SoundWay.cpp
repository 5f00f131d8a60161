#include "window/sound/SoundWay.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace window {

namespace fs = std::filesystem;

namespace {

/// Whether somebody listens at a socket. Such a connection is made at once or not at all.
bool answers(const fs::path& socketFile) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string& path = socketFile.native();
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return false;
    const bool yes =
        ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 || errno == EAGAIN;
    ::close(descriptor);
    return yes;
}

/// The server that PULSE_SERVER names: "unix:/run/x", "/run/x" or one on the network, perhaps with "{machine}" before.
bool serverAnswers(std::string_view named) {
    named = named.substr(0, named.find(' '));
    if (named.starts_with('{'))
        named.remove_prefix(std::min(named.find('}'), named.size() - 1) + 1);
    if (named.starts_with("unix:"))
        named.remove_prefix(5);
    // Asking one on the network could take long; its player finds out beside the program.
    return !named.starts_with('/') || answers(fs::path(named));
}

/// Whether a sound card can be played on: it has a file for that, we may write to it, and nobody else holds it.
bool cardPlays(const fs::path& devices) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(devices, none)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("pcm") || !name.ends_with('p'))
            continue;
        const int descriptor = ::open(entry.path().c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor >= 0) {
            ::close(descriptor);
            return true;
        }
    }
    return false;
}

} // namespace

SoundSurroundings soundSurroundings() {
    return {[](const char* name) {
                const char* value = std::getenv(name);
                return std::string(value ? value : "");
            },
            "/dev/snd", "/var/run/pulse/native"};
}

std::optional<std::string> soundWay(const SoundSurroundings& around) {
    if (!around.variable("ALSOFT_DRIVERS").empty())
        return std::string();
    if (const std::string server = around.variable("PULSE_SERVER"); !server.empty()) {
        if (serverAnswers(server))
            return "pulse";
    } else {
        const fs::path own = around.variable("PULSE_RUNTIME_PATH");
        const fs::path users = around.variable("XDG_RUNTIME_DIR");
        if ((!own.empty() && answers(own / "native")) || (!users.empty() && answers(users / "pulse" / "native")) ||
            answers(around.sharedServer))
            return "pulse";
    }
    if (cardPlays(around.devices))
        return "alsa";
    const fs::path users = around.variable("XDG_RUNTIME_DIR");
    if (!users.empty() && answers(users / "pipewire-0"))
        return "pipewire";
    return std::nullopt;
}

} // namespace window
