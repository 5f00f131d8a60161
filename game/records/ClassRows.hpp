#pragma once

#include "records/Classes.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace records {

// Classes in the tables, for the stores of this room. Each throws SQLite::Exception or BadRow; what writes does so
// inside a transaction that the caller has open.

/// Everything that is kept of a class but names, each field with its length: what its seal vouches for.
[[nodiscard]] std::string sealedBytes(const StoredClass& stored);

[[nodiscard]] std::optional<StoredClass> loadClass(SQLite::Database& database, const std::string& id);

void insertClass(SQLite::Database& database, const ClassHead& head, const std::vector<ClassQuestion>& questions);
/// Adds them, or puts them in the place of whoever has their number.
void keepClassPerson(SQLite::Database& database, const std::string& id, const ClassPerson& person);
void insertClassRow(SQLite::Database& database, const std::string& id, std::size_t number, const ClassRow& row);

/// Ends it, with a salt for its seal.
void endClass(SQLite::Database& database, const std::string& id, UnixMilliseconds ended);
/// A class that ended elsewhere, sealed here under "merged".
void insertEndedClass(SQLite::Database& database, const StoredClass& stored, const std::string& actor,
                      UnixMilliseconds now);
/// Throws BadRow where the class has none: it has not ended.
[[nodiscard]] std::string saltOfClass(SQLite::Database& database, const std::string& id);

/// Seals a class that was ended, told to the audit trail as `action`.
void sealClass(SQLite::Database& database, const std::string& id, const std::string& action, const std::string& actor,
               UnixMilliseconds now, const std::string& detail = {});
/// Each ended class as "class ID", with its salted digest.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> classDigests(SQLite::Database& database);

/// Takes out one class with all that belongs to it.
void deleteClass(SQLite::Database& database, const std::string& id);
/// Takes a learner out of all classes: who they were and what they wrote. Their numbers and ballots stay, of nobody.
/// The ids of the classes that changed.
[[nodiscard]] std::vector<std::string> takeOutOfClasses(SQLite::Database& database, const std::string& learner);

extern const char* const selectClasses;
[[nodiscard]] ClassLine readClassLine(const SQLite::Statement& row);

} // namespace records
