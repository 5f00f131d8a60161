#include "app/OpenFolder.hpp"

#include <array>
#include <sstream>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace app {

namespace {

namespace fs = std::filesystem;

/// The freedesktop.org way to open something with what the person has chosen for it.
constexpr const char* opener = "xdg-open";

std::optional<fs::path> inPath(const Environment& environment, const char* program) {
    std::istringstream folders(environment("PATH").value_or(""));
    for (std::string folder; std::getline(folders, folder, ':');) {
        const fs::path found = fs::path(folder) / program;
        if (fs::path(folder).is_absolute() && ::access(found.c_str(), X_OK) == 0) {
            return found;
        }
    }
    return std::nullopt;
}

/// Starts a program and leaves it to itself: it says nothing here, and nobody has to wait for its end.
void start(const fs::path& program, const fs::path& what) {
    std::string name = program.string();
    std::string argument = what.string();
    const std::array<char*, 3> arguments{name.data(), argument.data(), nullptr};
    const pid_t between = ::fork();
    if (between == 0) {
        // Between here and the other program only what is safe after a fork.
        ::setsid();
        if (::fork() == 0) {
            const int nowhere = ::open("/dev/null", O_RDWR);
            for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
                ::dup2(nowhere, stream);
            }
            ::execv(name.c_str(), arguments.data());
        }
        ::_exit(0);
    }
    if (between > 0) {
        ::waitpid(between, nullptr, 0);
    }
}

} // namespace

std::function<void(const fs::path&)> folderOpener(const Environment& environment) {
    const auto program = inPath(environment, opener);
    if (!program) {
        return nullptr;
    }
    return [program = *program](const fs::path& folder) { start(program, folder); };
}

} // namespace app
