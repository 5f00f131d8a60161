#include "content/WriteFile.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace content {

namespace {

namespace fs = std::filesystem;

/// A file that is open and closed whatever happens.
class OpenFile {
public:
    /// `mode` is that of a file that is made by this.
    OpenFile(const fs::path& path, int flags, mode_t mode = 0)
        : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (isOpen()) {
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

fs::path folderOf(const fs::path& place) { return place.has_parent_path() ? place.parent_path() : fs::path("."); }

/// Beside its place under another name until it is put there; gone again if that never happens.
class WaitingFile {
public:
    WaitingFile(const fs::path& place, Readers readers)
        : m_place(place), m_mode(readers == Readers::owner ? 0600 : 0666),
          m_waiting(folderOf(place) / ("." + place.filename().string() + "." + std::to_string(::getpid()) + ".part")) {}
    WaitingFile(const WaitingFile&) = delete;
    WaitingFile& operator=(const WaitingFile&) = delete;
    WaitingFile(WaitingFile&& other) noexcept
        : m_place(std::move(other.m_place)), m_mode(other.m_mode), m_waiting(std::move(other.m_waiting)),
          m_written(std::exchange(other.m_written, false)) {}
    ~WaitingFile() {
        if (m_written) {
            ::unlink(m_waiting.c_str());
        }
    }

    [[nodiscard]] bool write(std::string_view bytes) {
        // What an earlier run with the same number left behind when it was killed.
        ::unlink(m_waiting.c_str());
        const OpenFile file(m_waiting, O_WRONLY | O_CREAT | O_EXCL, m_mode);
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
    mode_t m_mode;
    fs::path m_waiting;
    bool m_written = false;
};

std::string reasonNow() { return std::generic_category().message(errno); }

} // namespace

std::optional<WriteProblem> writeFiles(std::span<const NewFile> files) {
    std::vector<WaitingFile> waiting;
    waiting.reserve(files.size());
    for (const NewFile& file : files) {
        std::error_code unknown;
        if (fs::is_directory(file.place, unknown)) {
            return WriteProblem{file.place, "a folder of that name is in the way"};
        }
        waiting.emplace_back(file.place, file.readers);
        if (!waiting.back().write(file.bytes)) {
            return WriteProblem{file.place, reasonNow()};
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!waiting[i].putInPlace()) {
            return WriteProblem{files[i].place, reasonNow()};
        }
    }
    for (const NewFile& file : files) {
        // So that the new names, too, survive a power cut. Some file systems do not allow it; the files are whole
        // anyway.
        const OpenFile folder(folderOf(file.place), O_RDONLY | O_DIRECTORY);
        if (folder.isOpen()) {
            static_cast<void>(folder.settle());
        }
    }
    return std::nullopt;
}

std::optional<std::string> writeFile(const fs::path& file, std::string_view bytes, Readers readers) {
    const NewFile one{file, std::string(bytes), readers};
    if (const auto problem = writeFiles({&one, 1})) {
        return "The file " + problem->place.string() + " could not be written (" + problem->reason +
               "). Nothing was changed. Choose another place, or make room and try again.";
    }
    return std::nullopt;
}

} // namespace content
