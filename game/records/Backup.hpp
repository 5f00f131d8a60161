#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

/// A whole copy of the records as they were at one moment, in one file.
struct Backup {
    std::filesystem::path file;
    std::string made;                          ///< "2026-11-22T084127Z", as its name says
    std::optional<std::int64_t> beforeVersion; ///< made before the records were brought to that version
    std::uintmax_t bytes = 0;
};

/// Where backups are kept unless somebody says otherwise: `backups` beside the records.
[[nodiscard]] std::filesystem::path backupFolderOf(const std::filesystem::path& file);

/// Makes a backup of records that no running program has open, whatever their version, and changes nothing in them. It
/// has its name only when it is whole, checked and durable; for this account only. Into `backupFolderOf(file)`.
[[nodiscard]] Outcome<Backup> backUp(const std::filesystem::path& file, UnixMilliseconds now);
/// The same into a file of that name, which must not be there yet.
[[nodiscard]] Outcome<Backup> backUpTo(const std::filesystem::path& target, const std::filesystem::path& file);
/// The same of records that this program has open, with no transaction under way, into a folder.
[[nodiscard]] Outcome<Backup> backUp(SQLite::Database& open, const std::filesystem::path& folder, UnixMilliseconds now,
                                     std::optional<std::int64_t> beforeVersion = {});

/// Latest first; none when the folder is not there.
[[nodiscard]] std::vector<Backup> listBackups(const std::filesystem::path& folder);

struct Restored {
    std::optional<std::filesystem::path> kept; ///< the records that were replaced; nothing when there were none
};

/// Puts a copy of a backup in the place of the records, once it is known to be whole and of a version that this program
/// knows. What is there is kept beside it, byte for byte, as `records-replaced-….sqlite`.
[[nodiscard]] Outcome<Restored> restore(const std::filesystem::path& backup, const std::filesystem::path& file,
                                        UnixMilliseconds now);

} // namespace records
