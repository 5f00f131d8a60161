#pragma once

#include <SQLiteCpp/Statement.h>

#include <cstddef>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

// What is done about rows that came out of a damaged file, so that they are sound records again. Each adds a sentence
// to `lost` for what cannot be kept, and throws SQLite::Exception.

using Lost = std::vector<std::string>;

/// A learner whose row is gone, but not the attempts, goes on without the name.
void renameLostLearners(SQLite::Database& fresh, Lost& lost);
/// Names that cannot be shown would keep the whole list from being shown.
void replaceUnplainNames(SQLite::Database& fresh, Lost& lost);
/// Decisions are kept up to the first that is missing: an open attempt goes on from there, one that had ended cannot.
void removeGaps(SQLite::Database& fresh, Lost& lost);
/// Attempts are numbered without gaps, so those that are not there any more can be counted.
void countMissing(SQLite::Database& fresh, Lost& lost);
/// Takes out copies of scenarios and frameworks that are not what was kept.
void removeSpoiltContents(SQLite::Database& fresh);

/// Of a row of an attempt's id, title and time of beginning.
[[nodiscard]] std::string describeAttempt(const SQLite::Statement& row);

/// Rounds of questions that cannot be read whole, and questions that are not what was kept.
void removeBrokenRounds(SQLite::Database& fresh, Lost& lost);

} // namespace records
