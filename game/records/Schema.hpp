#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

/// Written into every records file, so that it is known as one: the letters "JCAL".
inline constexpr std::int64_t applicationId = 0x4A43414C;

/// What turns a file of the version before into one of the next version; the first one makes an empty file into
/// version 1.
struct MigrationStep {
    const char* sql;
};

/// All steps of this program, oldest first. Never change a step that has been released: add another.
[[nodiscard]] std::span<const MigrationStep> migrationSteps();

/// The version of a file that this program writes: how many steps there are.
[[nodiscard]] std::int64_t currentVersion();

/// Brings a database from version `from` to the last step's version, each step in a transaction of its own, at whose
/// end the file is marked with the new version. Throws SQLite::Exception; the step that failed has then changed
/// nothing.
void migrate(SQLite::Database& database, std::span<const MigrationStep> steps, std::int64_t from);

/// All tables and indices with their definitions, in an order of their own: two databases of the same schema give the
/// same.
[[nodiscard]] std::vector<std::string> schemaOf(SQLite::Database& database);

/// What `schemaOf` gives for a file of that version, from 0 to the current one, which only this program has made.
[[nodiscard]] const std::vector<std::string>& expectedSchema(std::int64_t version);

} // namespace records
