#include "records/FilePlace.hpp"

#include "records/Guard.hpp"
#include "records/PlainText.hpp"
#include "records/Schema.hpp"

#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <span>
#include <string_view>
#include <system_error>

namespace records {

namespace fs = std::filesystem;

namespace {

std::string reasonOf(int error) { return std::generic_category().message(error); }

Problem folderProblem(const fs::path& folder, int error) {
    if (error == ENOSPC || error == EDQUOT) {
        return {ProblemKind::full, "The disk is full, so the records cannot be kept in " + madePlain(folder.string()) +
                                       ". Free some space and try again, or play without saving."};
    }
    return {ProblemKind::folder, "The records cannot be kept in the folder " + madePlain(folder.string()) + " (" +
                                     reasonOf(error) +
                                     "). Set that right or choose another folder for the records, or play without "
                                     "saving."};
}

/// Makes the names in a folder durable.
void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

/// Makes a folder and those above it, for this account only. Nothing, or the error number.
std::optional<int> makeFolder(const fs::path& folder) {
    struct stat found {};
    if (::stat(folder.c_str(), &found) == 0) {
        return S_ISDIR(found.st_mode) ? std::nullopt : std::optional(ENOTDIR);
    }
    if (errno != ENOENT) {
        return errno;
    }
    const fs::path above = folder.parent_path();
    if (!above.empty() && above != folder) {
        if (const auto error = makeFolder(above)) {
            return error;
        }
    }
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        return errno;
    }
    syncFolder(above.empty() ? fs::path(".") : above);
    return std::nullopt;
}

/// The length of a file; nothing when it is not there.
std::optional<std::uintmax_t> lengthOf(const fs::path& file) {
    std::error_code error;
    const auto length = fs::file_size(file, error);
    return error ? std::nullopt : std::optional(length);
}

/// The fields of an SQLite file's first bytes that say whose it is (https://sqlite.org/fileformat.html, section 1.3).
struct Header {
    bool sqlite = false;  ///< it is an SQLite file
    bool nothing = false; ///< only zeros
    std::uint32_t version = 0;
    std::uint32_t application = 0;
};

std::uint32_t bigEndian(const unsigned char* bytes) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

/// Reads the beginning of a file without locking it, reading its log or changing anything. It goes through SQLite,
/// because closing a file that is read in another way would drop the locks that this program holds on it.
Header readHeader(const fs::path& file) {
    SQLite::Database database(uriOf(file, "immutable=1"), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    sqlite3_file* opened = nullptr;
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &opened);
    std::array<unsigned char, 100> bytes{};
    const int result = opened != nullptr && opened->pMethods != nullptr
                           ? opened->pMethods->xRead(opened, bytes.data(), static_cast<int>(bytes.size()), 0)
                           : SQLITE_CANTOPEN;
    if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ) {
        throw SQLite::Exception("cannot read the beginning", result);
    }
    constexpr std::string_view magic("SQLite format 3\0", 16);
    return {
        std::ranges::equal(magic, std::span(bytes).first(magic.size()),
                           [](char left, unsigned char right) { return static_cast<unsigned char>(left) == right; }),
        std::ranges::count(bytes, 0) == static_cast<std::ptrdiff_t>(bytes.size()), bigEndian(&bytes[60]),
        bigEndian(&bytes[68])};
}

} // namespace

fs::path beside(const fs::path& file, std::string_view ending) {
    fs::path other = file;
    other += ending;
    return other;
}

bool hasLog(const fs::path& file) { return lengthOf(beside(file, "-wal")).has_value(); }

std::string uriOf(const fs::path& file, std::string_view parameters) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view usual = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::error_code error;
    const fs::path absolute = fs::absolute(file, error);
    std::string uri = "file://";
    for (const char letter : (error ? file : absolute).string()) {
        if (usual.find(letter) != std::string_view::npos) {
            uri += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        uri += '%';
        uri += digits[byte >> 4];
        uri += digits[byte & 15];
    }
    return uri + '?' + std::string(parameters);
}

Problem madeByLaterVersion(const std::string& name) {
    return {ProblemKind::newer,
            "The records in " + name +
                " were made by a later version of this program, which this one cannot read. They have "
                "not been changed. Use the later version, or choose another folder for the records, "
                "or play without saving."};
}

std::optional<Problem> prepareFile(const fs::path& file) {
    const std::string name = madePlain(file.string());
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (const auto error = makeFolder(folder)) {
        return folderProblem(folder, *error);
    }
    struct stat found {};
    const bool there = ::stat(file.c_str(), &found) == 0;
    if (there && !S_ISREG(found.st_mode)) {
        return Problem{ProblemKind::notAFile,
                       "Where the records file should be, " + name +
                           ", stands something that is not a file. Move it away or choose another "
                           "folder for the records, or play without saving."};
    }
    if (!there || found.st_size == 0) {
        // SQLite would throw away what a leftover write-ahead log still holds.
        if (lengthOf(beside(file, "-wal")).value_or(0) > 0) {
            return damaged(name,
                           "the file itself is missing or empty, while its companion ending in -wal is still there");
        }
    }
    if (!there) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor < 0 && errno != EEXIST) {
            return folderProblem(folder, errno);
        }
        if (descriptor >= 0) {
            ::close(descriptor);
            syncFolder(folder);
        }
    }
    return std::nullopt;
}

std::optional<Problem> lookAtBeginning(const fs::path& file) {
    const std::string name = madePlain(file.string());
    if (lengthOf(file).value_or(0) == 0) {
        return std::nullopt;
    }
    const Header header = readHeader(file);
    if (header.nothing && lengthOf(beside(file, "-journal")).value_or(0) > 0) {
        return std::nullopt; // the making of the file was interrupted; SQLite will undo the half of it
    }
    if (!header.sqlite || header.application != applicationId) {
        return Problem{ProblemKind::notOurs,
                       "The file " + name +
                           " is not a records file of this program, or its beginning is damaged. It "
                           "has not been changed. Move it away or choose another folder for the "
                           "records, or play without saving."};
    }
    if (header.version > currentVersion()) {
        return madeByLaterVersion(name);
    }
    return std::nullopt;
}

} // namespace records
