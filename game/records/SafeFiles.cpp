#include "records/SafeFiles.hpp"

#include "records/FilePlace.hpp"
#include "records/Guard.hpp"
#include "records/PlainText.hpp"

#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <system_error>
#include <utility>

namespace records {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t copyPieceBytes = 4096;
/// What SQLite keeps beside a file until it is written into it.
constexpr std::array companions{"-wal", "-journal"};

/// A descriptor that is closed with the object.
class Descriptor {
public:
    Descriptor(const fs::path& file, int flags)
        : m_number(::open(file.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] bool good() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

    [[nodiscard]] bool write(const char* bytes, std::size_t count) const {
        while (count > 0) {
            const auto done = ::write(m_number, bytes, count);
            if (done < 0 && errno != EINTR) {
                return false;
            }
            bytes += std::max<decltype(done)>(done, 0);
            count -= static_cast<std::size_t>(std::max<decltype(done)>(done, 0));
        }
        return true;
    }

private:
    int m_number;
};

Outcome<Done> syncFolderOf(const fs::path& file) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (!opened.good() || ::fsync(opened.number()) != 0) {
        return fileProblem("The names in a folder could not be made safe", folder, errno);
    }
    return Done{};
}

/// Copies a file that SQLite holds no locks on; one that is not there has nothing to copy.
Outcome<Done> copyPlain(const fs::path& from, const fs::path& to) {
    const std::string what = "A copy could not be made";
    const Descriptor source(from, O_RDONLY);
    if (!source.good()) {
        return errno == ENOENT ? Outcome<Done>(Done{}) : fileProblem(what, from, errno);
    }
    const Descriptor copy(to, O_WRONLY | O_CREAT | O_EXCL);
    if (!copy.good()) {
        return fileProblem(what, to, errno);
    }
    std::array<char, copyPieceBytes> piece{};
    for (;;) {
        const auto count = ::read(source.number(), piece.data(), piece.size());
        if (count < 0) {
            return fileProblem(what, from, errno);
        }
        if (count == 0) {
            break;
        }
        if (!copy.write(piece.data(), static_cast<std::size_t>(count))) {
            return fileProblem(what, to, errno);
        }
    }
    return ::fsync(copy.number()) == 0 ? Outcome<Done>(Done{}) : fileProblem(what, to, errno);
}

} // namespace

Problem fileProblem(const std::string& what, const fs::path& file, int error) {
    const std::string place = madePlain(file.string());
    if (error == ENOSPC || error == EDQUOT) {
        return {ProblemKind::full,
                what + ": the disk that holds " + place + " is full. Free some space and try again."};
    }
    return {ProblemKind::unwritable, what + ": " + place + " could not be read or written (" +
                                         std::generic_category().message(error) + "). Set that right and try again."};
}

HeldFile::HeldFile(fs::path file, std::unique_ptr<SQLite::Database> database, sqlite3_file* opened)
    : m_file(std::move(file)), m_database(std::move(database)), m_opened(opened) {}
HeldFile::HeldFile(HeldFile&&) noexcept = default;
HeldFile& HeldFile::operator=(HeldFile&&) noexcept = default;
HeldFile::~HeldFile() = default;

// Through SQLite's own file layer, which knows the locks that this very program may hold on the same file: closing a
// file that is opened in another way would drop them.
Outcome<HeldFile> HeldFile::hold(const fs::path& file) {
    const std::string name = madePlain(file.string());
    return guarded(name, [&]() -> Outcome<HeldFile> {
        auto database =
            std::make_unique<SQLite::Database>(uriOf(file, "mode=ro"), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        sqlite3_file* opened = nullptr;
        sqlite3_file_control(database->getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &opened);
        if (opened == nullptr || opened->pMethods == nullptr) {
            throw SQLite::Exception("cannot be opened", SQLITE_CANTOPEN);
        }
        // Every connection of this program wants the file for itself, so a shared lock keeps all of them out.
        const int locked = opened->pMethods->xLock(opened, SQLITE_LOCK_SHARED);
        if (locked != SQLITE_OK) {
            throw SQLite::Exception("cannot be locked", locked);
        }
        return HeldFile(file, std::move(database), opened);
    });
}

Outcome<std::uintmax_t> HeldFile::copyTo(const fs::path& copy) const {
    const std::string what = "A copy of the records could not be made";
    return guarded(madePlain(m_file.string()), [&]() -> Outcome<std::uintmax_t> {
        sqlite3_int64 size = 0;
        if (const int result = m_opened->pMethods->xFileSize(m_opened, &size); result != SQLITE_OK) {
            throw SQLite::Exception("cannot be measured", result);
        }
        const Descriptor target(copy, O_WRONLY | O_CREAT | O_EXCL);
        if (!target.good()) {
            return fileProblem(what, copy, errno);
        }
        std::array<char, copyPieceBytes> piece{};
        std::uintmax_t unreadable = 0;
        for (sqlite3_int64 at = 0; at < size; at += static_cast<sqlite3_int64>(copyPieceBytes)) {
            const auto count = static_cast<std::size_t>(std::min<sqlite3_int64>(copyPieceBytes, size - at));
            if (m_opened->pMethods->xRead(m_opened, piece.data(), static_cast<int>(count), at) != SQLITE_OK) {
                piece.fill('\0');
                ++unreadable;
            }
            if (!target.write(piece.data(), count)) {
                return fileProblem(what, copy, errno);
            }
        }
        if (::fsync(target.number()) != 0) {
            return fileProblem(what, copy, errno);
        }
        for (const char* companion : companions) {
            const auto done = copyPlain(beside(m_file, companion), beside(copy, companion));
            if (const auto* problem = std::get_if<Problem>(&done)) {
                return *problem;
            }
        }
        return unreadable;
    });
}

WorkFolder::WorkFolder(fs::path path) : m_path(std::move(path)) {}
WorkFolder::WorkFolder(WorkFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
WorkFolder::~WorkFolder() {
    if (!m_path.empty()) {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
}

Outcome<WorkFolder> WorkFolder::make(const fs::path& besideFile) {
    std::string pattern = (besideFile.parent_path() / "records-work-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        return fileProblem("There is no room for a copy to work on", besideFile.parent_path(), errno);
    }
    return WorkFolder(pattern);
}

std::string stampOf(UnixMilliseconds time) {
    const std::time_t seconds = time / 1000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 40> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H%M%SZ", &parts);
    return {text.data(), length};
}

fs::path freeName(const fs::path& folder, std::string_view beginning, UnixMilliseconds now, std::string_view ending) {
    for (;; now += 1000) {
        fs::path name = folder / (std::string(beginning) + stampOf(now) + std::string(ending));
        if (!isThere(name)) {
            return name;
        }
    }
}

bool isThere(const fs::path& file) {
    std::error_code ignored;
    return fs::symlink_status(file, ignored).type() != fs::file_type::not_found && !ignored;
}

Outcome<Done> syncAndRename(const fs::path& from, const fs::path& to) {
    const std::string what = "A file that was just written could not be put in its place";
    {
        const Descriptor written(from, O_RDONLY);
        if (!written.good() || ::fsync(written.number()) != 0) {
            return fileProblem(what, from, errno);
        }
    }
    if (::rename(from.c_str(), to.c_str()) != 0) {
        return fileProblem(what, to, errno);
    }
    return syncFolderOf(to);
}

Outcome<Done> replaceKeeping(const fs::path& file, const fs::path& kept, const fs::path& fresh) {
    if (isThere(file)) {
        const auto held = HeldFile::hold(file);
        if (const auto* problem = std::get_if<Problem>(&held)) {
            return *problem;
        }
        // A second name costs no space and reads no page of a disk that may be failing; not every disk has them.
        if (::link(file.c_str(), kept.c_str()) != 0) {
            if (errno == EEXIST) {
                return fileProblem("The records that are to be replaced could not be kept", kept, EEXIST);
            }
            const auto copied = std::get<HeldFile>(held).copyTo(kept);
            if (const auto* problem = std::get_if<Problem>(&copied)) {
                return *problem;
            }
        }
        for (const char* companion : companions) {
            if (isThere(beside(kept, companion))) {
                continue; // came along with the copy
            }
            const auto done = copyPlain(beside(file, companion), beside(kept, companion));
            if (const auto* problem = std::get_if<Problem>(&done)) {
                return *problem;
            }
        }
        if (auto synced = syncFolderOf(kept); std::holds_alternative<Problem>(synced)) {
            return synced;
        }
        // A log of the old file beside the new one would be written into it.
        for (const char* companion : companions) {
            if (::unlink(beside(file, companion).c_str()) != 0 && errno != ENOENT) {
                return fileProblem("The log of the records could not be moved away", beside(file, companion), errno);
            }
        }
        if (auto synced = syncFolderOf(file); std::holds_alternative<Problem>(synced)) {
            return synced;
        }
        return syncAndRename(fresh, file);
    }
    for (const char* companion : companions) {
        const fs::path left = beside(file, companion);
        if (isThere(left) && ::rename(left.c_str(), beside(kept, companion).c_str()) != 0) {
            return fileProblem("The log of the records could not be moved away", left, errno);
        }
    }
    return syncAndRename(fresh, file);
}

} // namespace records
