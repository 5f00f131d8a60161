#include "practice/FileWatch.hpp"

#include <array>
#include <cstring>
#include <system_error>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace practice {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t told = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;

} // namespace

FileWatch::FileWatch(const fs::path& file) : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    std::error_code ignored;
    m_file = fs::weakly_canonical(file, ignored); // where a link leads is where it is written
    if (m_file.empty()) {
        m_file = file;
    }
    m_name = m_file.filename().string();
    if (m_descriptor >= 0 && ::inotify_add_watch(m_descriptor, m_file.parent_path().c_str(), told) < 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    m_stamp = stamp();
}

FileWatch::~FileWatch() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

bool FileWatch::changed() {
    const bool heard = toldOf();
    const auto now = stamp();
    const bool differs = now != m_stamp;
    m_stamp = now;
    return now && (heard || differs);
}

std::optional<FileWatch::Stamp> FileWatch::stamp() const {
    struct stat status {};
    if (::stat(m_file.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return Stamp{status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size, status.st_ino};
}

/// Takes everything that the system has told; whether it was about the file.
bool FileWatch::toldOf() {
    bool heard = false;
    alignas(inotify_event) std::array<char, 4096> events{};
    while (m_descriptor >= 0) {
        const ssize_t count = ::read(m_descriptor, events.data(), events.size());
        if (count <= 0) {
            break;
        }
        for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
            inotify_event event{};
            std::memcpy(&event, events.data() + at, sizeof event);
            const char* name = events.data() + at + sizeof event;
            heard = heard || (event.mask & IN_Q_OVERFLOW) != 0 || (event.len > 0 && m_name == name);
            at += sizeof event + event.len;
        }
    }
    return heard;
}

} // namespace practice
