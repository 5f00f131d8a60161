#pragma once

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace app {

// What makes it sure that something comes into its place whole, or leaves nothing behind.

/// As long as it lives, the wish to stop the program waits.
class Undisturbed {
public:
    Undisturbed() {
        ::sigset_t stopping;
        ::sigemptyset(&stopping);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            ::sigaddset(&stopping, signal);
        }
        ::pthread_sigmask(SIG_BLOCK, &stopping, &m_before);
    }
    Undisturbed(const Undisturbed&) = delete;
    Undisturbed& operator=(const Undisturbed&) = delete;
    ~Undisturbed() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

private:
    ::sigset_t m_before{};
};

/// Folders that were made so that something can be in them; gone again, as far as they are empty, unless it came.
class MadeFolders {
public:
    explicit MadeFolders(const std::filesystem::path& folder) {
        for (std::filesystem::path missing = folder; !missing.empty() && !std::filesystem::exists(missing, m_error);
             missing = missing.parent_path()) {
            m_made.push_back(missing); // the innermost first
            if (missing == missing.parent_path()) {
                break;
            }
        }
        std::filesystem::create_directories(folder, m_error);
    }
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders() {
        std::error_code ignored;
        for (const std::filesystem::path& folder : m_made) {
            std::filesystem::remove(folder, ignored); // an empty one only
        }
    }

    void keep() { m_made.clear(); }
    [[nodiscard]] const std::error_code& error() const { return m_error; }

private:
    std::vector<std::filesystem::path> m_made;
    std::error_code m_error;
};

/// A folder that nobody else may look into; gone again unless it was put in its place.
class WaitingFolder {
public:
    explicit WaitingFolder(const std::filesystem::path& place)
        : m_path(place.parent_path() / ("." + place.filename().string() + "." + std::to_string(::getpid()) + ".part")) {
        std::filesystem::remove_all(m_path,
                                    m_error); // what an earlier run with the same number left behind when it was killed
        if (::mkdir(m_path.c_str(), S_IRWXU) != 0) {
            m_error = std::error_code(errno, std::generic_category());
        }
    }
    WaitingFolder(const WaitingFolder&) = delete;
    WaitingFolder& operator=(const WaitingFolder&) = delete;
    ~WaitingFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] const std::error_code& error() const { return m_error; }

private:
    std::filesystem::path m_path;
    std::error_code m_error;
};

} // namespace app
