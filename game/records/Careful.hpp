#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace records {

// How a file is opened that may be damaged, or come from a stranger. All of these throw SQLite::Exception.

/// Nothing in the file's schema may run, and writing past its own structure is refused.
void distrust(SQLite::Database& database);

/// Opens a file that is there, as it is: for this program alone, brought to no other version. What its log still holds
/// is seen, and left in the log.
[[nodiscard]] SQLite::Database openCarefully(const std::filesystem::path& file);

/// Whether the log is written into the file, and removed, when it is closed.
void checkpointOnClose(SQLite::Database& database, bool wanted);

[[nodiscard]] std::int64_t versionOf(SQLite::Database& database);

/// What does not fit together in a file, in a few words: "its parts do not fit together". Nothing when all fits: every
/// page, the tables of its version, and what refers to what.
[[nodiscard]] std::optional<std::string> whatDoesNotFit(SQLite::Database& database);

} // namespace records
