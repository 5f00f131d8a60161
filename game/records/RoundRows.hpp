#pragma once

#include "records/Rounds.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace records {

// Rounds in the tables, for the stores of this room. Each throws SQLite::Exception or BadRow; what writes does so
// inside a transaction that the caller has open.

/// Everything that is kept of a round but the learner's name, each field with its length: what its seal vouches for.
[[nodiscard]] std::string sealedBytes(const StoredRound& round);

[[nodiscard]] std::optional<StoredRound> loadRound(SQLite::Database& database, const std::string& id);

/// Throws where it is missing, or its bytes do not fit their hash any more.
[[nodiscard]] std::string questionBytes(SQLite::Database& database, const std::string& hash);
/// Nothing where it is there. Its bytes fit the hash.
void insertQuestion(SQLite::Database& database, const std::string& hash, const std::string& bytes);
/// A round with what was posed and answered; its questions and its framework are there. One that ended is sealed: told
/// to the audit trail as `action`, with the digest of its bytes mixed with a new salt.
void insertRound(SQLite::Database& database, const StoredRound& round, const std::string& action,
                 const std::string& actor, UnixMilliseconds now);
void insertAnswer(SQLite::Database& database, const std::string& round, std::size_t number, const StoredAnswer& answer);

/// Takes out one round with all that belongs to it. Its questions stay: they are about nobody.
void deleteRound(SQLite::Database& database, const std::string& id);

/// Seals a round that was ended in this transaction.
void sealRound(SQLite::Database& database, const std::string& id, const std::string& action, const std::string& actor,
               UnixMilliseconds now);
/// Each ended round as "round ID", with its salted digest.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> roundDigests(SQLite::Database& database);
/// The salt of an ended round.
[[nodiscard]] std::string saltOfRound(SQLite::Database& database, const std::string& id);

/// The columns that `readRoundLine` reads: to be followed by WHERE or ORDER BY.
extern const char* const selectRounds;
[[nodiscard]] RoundKind kindAt(const SQLite::Statement& row, int column);
[[nodiscard]] RoundLine readRoundLine(const SQLite::Statement& row);

} // namespace records
