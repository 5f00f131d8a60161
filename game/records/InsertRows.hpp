#pragma once

#include "records/Accounts.hpp"
#include "records/Attempts.hpp"
#include "records/Reviews.hpp"

#include <string>

namespace SQLite {
class Database;
}

namespace records {

// Puts whole things into the tables inside a transaction that the caller has open. Each throws SQLite::Exception. What
// they name has to be there already; what vouches for them is for the caller to add.

void insertLearner(SQLite::Database& database, const Learner& learner, UnixMilliseconds added);
/// Nothing where it is there.
void insertContent(SQLite::Database& database, ContentKind kind, const std::string& hash, const std::string& bytes);
/// An ended attempt with its decisions, reasons, appearances and branch.
void insertAttempt(SQLite::Database& database, const StoredAttempt& attempt);
/// One that nobody can sign in with yet; closed at that moment if it is a closed one.
void insertAccount(SQLite::Database& database, const Account& account, UnixMilliseconds now);
void insertComment(SQLite::Database& database, const Comment& comment, const std::string& salt);
void insertSignOff(SQLite::Database& database, const SignOff& signOff, const std::string& salt);

} // namespace records
