#pragma once

#include "records/Attempts.hpp"

#include <SQLiteCpp/Statement.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

// Reading rows of a file that may have been tampered with: each throws BadRow for what cannot be right.

/// A text that is shown on one line, such as a name or an id.
[[nodiscard]] std::string lineAt(const SQLite::Statement& row, int column);
/// A text that may have several lines.
[[nodiscard]] std::string textAt(const SQLite::Statement& row, int column);
[[nodiscard]] std::int64_t numberAt(const SQLite::Statement& row, int column, std::int64_t least, std::int64_t most);
/// A moment between the years 1970 and 9999.
[[nodiscard]] UnixMilliseconds timeAt(const SQLite::Statement& row, int column);

/// The columns that `readLine` reads, and the tables they come from: to be followed by WHERE or ORDER BY.
extern const char* const selectAttempts;
[[nodiscard]] AttemptLine readLine(const SQLite::Statement& row);

[[nodiscard]] Learner readLearner(const SQLite::Statement& row); ///< of id, name, rank

/// The one id in `table` that begins with what was given, whatever its case; otherwise nothing, and `several` says
/// whether there are more than one.
struct FoundId {
    std::optional<std::string> id;
    bool several = false;
};
[[nodiscard]] FoundId findId(SQLite::Database& database, const std::string& table, std::string_view shortened);

/// Of the table's rows, the hashes of those whose bytes are not what was kept under them.
[[nodiscard]] std::vector<std::string> spoiltHashes(SQLite::Database& database, const std::string& table);

/// Ids with a space between, and back.
[[nodiscard]] std::string joined(const std::vector<std::string>& ids);
[[nodiscard]] std::vector<std::string> split(std::string_view ids);

void bindText(SQLite::Statement& statement, int index, std::string_view text);
void bindBytes(SQLite::Statement& statement, int index, const std::string& bytes);

/// Runs a statement that takes one value.
void run(SQLite::Database& database, const char* sql, const std::string& value);

} // namespace records
