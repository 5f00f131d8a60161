#include "report/Files.hpp"

#include "report/Html.hpp"
#include "report/Json.hpp"
#include "report/Text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace report {

namespace {

namespace fs = std::filesystem;

/// A file that is open for writing and closed whatever happens.
class OpenFile {
public:
    OpenFile(const fs::path& path, int flags) : m_descriptor(::open(path.c_str(), flags, 0666)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    [[nodiscard]] bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) {
                continue;
            }
            if (written < 0) {
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

    [[nodiscard]] bool settle() const { return ::fsync(m_descriptor) == 0; }

private:
    int m_descriptor;
};

/// Beside its place under another name until it is put there; gone again if that never happens.
class WaitingFile {
public:
    WaitingFile(const fs::path& folder, const std::string& name)
        : m_place(folder / name), m_waiting(folder / ("." + name + "." + std::to_string(::getpid()) + ".part")) {}
    WaitingFile(const WaitingFile&) = delete;
    WaitingFile& operator=(const WaitingFile&) = delete;
    WaitingFile(WaitingFile&& other) noexcept
        : m_place(std::move(other.m_place)), m_waiting(std::move(other.m_waiting)), m_written(other.m_written) {
        other.m_written = false;
    }
    ~WaitingFile() {
        if (m_written) {
            ::unlink(m_waiting.c_str());
        }
    }

    [[nodiscard]] const fs::path& place() const { return m_place; }

    [[nodiscard]] bool write(std::string_view bytes) {
        // What an earlier run with the same number left behind when it was killed.
        ::unlink(m_waiting.c_str());
        const OpenFile file(m_waiting, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
        m_written = file.isOpen();
        return m_written && file.write(bytes) && file.settle();
    }

    [[nodiscard]] bool putInPlace() {
        if (::rename(m_waiting.c_str(), m_place.c_str()) != 0) {
            return false;
        }
        m_written = false;
        return true;
    }

private:
    fs::path m_place;
    fs::path m_waiting;
    bool m_written = false;
};

practice::Problem couldNotWrite(const fs::path& place, const std::string& reason) {
    return {"The debrief could not be written to " + place.string() + " (" + reason +
            "). The attempt itself is not touched by this. Choose another folder, or make room and try again."};
}

std::string reasonNow() { return std::generic_category().message(errno); }

} // namespace

std::optional<practice::Problem> writeAll(const fs::path& folder, const practice::FinishedDebrief& finished) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return couldNotWrite(folder, error.message());
    }

    const std::array<std::pair<std::string, std::string>, 3> contents{
        {{"debrief.json", json(finished)}, {"debrief.html", html(finished)}, {"debrief.txt", text(finished)}}};
    std::vector<WaitingFile> files;
    files.reserve(contents.size());
    for (const auto& [name, bytes] : contents) {
        files.emplace_back(folder, name);
        if (!files.back().write(bytes)) {
            return couldNotWrite(files.back().place(), reasonNow());
        }
    }
    const auto taken = std::ranges::find_if(files, [](const WaitingFile& file) {
        std::error_code unknown;
        return fs::is_directory(file.place(), unknown);
    });
    if (taken != files.end()) {
        return couldNotWrite(taken->place(), "a folder of that name is in the way");
    }
    for (WaitingFile& file : files) {
        if (!file.putInPlace()) {
            return couldNotWrite(file.place(), reasonNow());
        }
    }
    // So that the new names, too, survive a power cut. Some file systems do not allow it; the files are complete
    // anyway.
    const OpenFile directory(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory.isOpen()) {
        static_cast<void>(directory.settle());
    }
    return std::nullopt;
}

} // namespace report
