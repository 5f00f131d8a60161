#pragma once

#include "records/Attempts.hpp"

#include <set>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

// Taking rows out of a database inside a transaction that the caller has open, each told to its audit trail by its id
// under "erased". Throws SQLite::Exception or BadRow.

/// How much went.
struct ErasedRows {
    std::size_t attempts = 0;
    std::size_t comments = 0;
    std::size_t signOffs = 0;
    std::size_t rounds = 0; ///< of questions
    std::size_t classes = 0;
};

/// Who did it, and when.
struct Eraser {
    std::string actor; ///< an account's id
    UnixMilliseconds now = 0;
};

/// Attempts of a learner, and whatever branches off from them: full ids, those that branch off first.
[[nodiscard]] std::vector<std::string> attemptsOf(SQLite::Database& database, const std::string& learner);

/// An attempt and what branches off from it, with all that was said of them. What was chosen in a first attempt goes
/// into the counts of `tally`, which name nobody. Nothing when it is not there.
void eraseAttempt(SQLite::Database& database, const std::string& attempt, const Eraser& eraser, ErasedRows& erased);

/// A round of questions with what was answered. Nothing when it is not there.
void eraseRound(SQLite::Database& database, const std::string& round, const Eraser& eraser, ErasedRows& erased);

/// A class with who was in it and what happened. Nothing when it is not there.
void eraseClass(SQLite::Database& database, const std::string& id, const Eraser& eraser, ErasedRows& erased);

/// A learner with everything of theirs: attempts, rounds, comments, sign-offs, account, cohorts; in classes, who they
/// were and what they wrote, so that nobody's ballots stay there as a count. Those classes are sealed anew.
void eraseLearner(SQLite::Database& database, const std::string& learner, const Eraser& eraser, ErasedRows& erased);

/// The name of somebody who is no learner becomes "former supervisor 2" wherever it stands, and the account is closed.
/// What they signed is sealed anew, because the name is part of what a seal vouches for.
void eraseName(SQLite::Database& database, const std::string& account, const Eraser& eraser);

/// All that the audit trail says was erased: "learner ID", "attempt ID", "round ID", "class ID", "comment ID",
/// "sign-off ID", "account ID".
[[nodiscard]] std::set<std::string> erasedSubjects(SQLite::Database& database);

} // namespace records
