#include "records/Erasure.hpp"

#include "records/Backup.hpp"
#include "records/Connection.hpp"
#include "records/DebriefFiles.hpp"
#include "records/Guard.hpp"
#include "records/PlainText.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t millisecondsOfDay = 24LL * 60 * 60 * 1000;

/// Something that is to go.
struct Wanted {
    std::string subject; ///< id
    std::string kind;    ///< "learner", "account", "attempt" or "round"
    std::string actor;
};

std::vector<Wanted> noted(SQLite::Database& database) {
    std::vector<Wanted> all;
    SQLite::Statement query(database, "SELECT subject, kind, actor FROM erasure ORDER BY subject");
    while (query.executeStep()) {
        all.push_back({lineAt(query, 0), lineAt(query, 1), lineAt(query, 2)});
    }
    return all;
}

void note(SQLite::Database& database, const Wanted& wanted, UnixMilliseconds now) {
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO erasure VALUES (?, ?, ?, ?)");
    bindText(insert, 1, wanted.subject);
    bindText(insert, 2, wanted.kind);
    bindText(insert, 3, wanted.actor);
    insert.bind(4, now);
    insert.exec();
}

bool holdsIt(SQLite::Database& database, const Wanted& wanted) {
    const std::string table = wanted.kind == "round" ? "quiz_round" : wanted.kind;
    SQLite::Statement query(database, "SELECT 1 FROM " + table + " WHERE id = ?");
    bindText(query, 1, wanted.subject);
    return query.executeStep() &&
           (wanted.kind != "account" || !erasedSubjects(database).contains("account " + wanted.subject));
}

void deleteDebriefs(Connection& connection, const Wanted& wanted, std::vector<std::string>& notes) {
    std::vector<std::string> words;
    if (wanted.kind == "learner") {
        words = attemptsOf(connection.database, wanted.subject);
        SQLite::Statement query(connection.database, "SELECT name FROM learner WHERE id = ?");
        bindText(query, 1, wanted.subject);
        if (query.executeStep()) {
            words.push_back(lineAt(query, 0));
        }
    }
    if (wanted.kind == "learner" || wanted.kind == "attempt") {
        words.push_back(wanted.subject);
        deleteDebriefsWith(connection.path.parent_path() / "debriefs", words, notes);
    }
}

ErasedRows takeOut(SQLite::Database& database, const std::vector<Wanted>& all, UnixMilliseconds now) {
    ErasedRows rows;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const Wanted& wanted : all) {
        const Eraser eraser{wanted.actor, now};
        if (wanted.kind == "learner") {
            eraseLearner(database, wanted.subject, eraser, rows);
        } else if (wanted.kind == "attempt") {
            eraseAttempt(database, wanted.subject, eraser, rows);
        } else if (wanted.kind == "round") {
            eraseRound(database, wanted.subject, eraser, rows);
        } else if (wanted.kind == "class") {
            eraseClass(database, wanted.subject, eraser, rows);
        } else {
            eraseName(database, wanted.subject, eraser);
        }
    }
    transaction.commit();
    return rows;
}

/// Writes the file anew with nothing in it that was taken out, and empties the log beside it.
void leaveNoTrace(SQLite::Database& database) {
    database.exec("VACUUM");
    SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    while (checkpoint.executeStep()) {
    }
}

void deleteWithLog(const fs::path& file) {
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(fs::path(file.string() + end), ignored);
    }
}

enum class Copies { too, no };

Erased finish(Connection& connection, UnixMilliseconds now, Copies copies);

/// Whether a backup has nothing of it any more.
bool takeOutOfBackup(const fs::path& file, const std::vector<Wanted>& all, UnixMilliseconds now,
                     std::vector<std::string>& notes) {
    auto opened = connectToCopy(file);
    if (const auto* problem = std::get_if<Problem>(&opened)) {
        const std::string name = madePlain(file.filename().string());
        if (problem->kind == ProblemKind::locked) {
            notes.push_back("The backup " + name +
                            " is in use, so nothing was taken out of it yet. Close whatever uses "
                            "it and start this program again: it will finish then.");
            return false;
        }
        deleteWithLog(file);
        notes.push_back("The backup " + name + " could not be opened, so it was deleted as a whole.");
        return true;
    }
    Connection& backup = *std::get<std::shared_ptr<Connection>>(opened);
    {
        SQLite::Transaction transaction(backup.database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Wanted& wanted : all) {
            if (holdsIt(backup.database, wanted)) {
                note(backup.database, wanted, now);
            }
        }
        transaction.commit();
    }
    (void)finish(backup, now, Copies::no);
    return true;
}

bool takeOutOfBackups(Connection& connection, const std::vector<Wanted>& all, UnixMilliseconds now,
                      std::vector<std::string>& notes) {
    bool done = true;
    std::error_code ignored;
    std::vector<fs::path> files;
    // Backups, what a restore replaced, what was recovered, and what an interrupted one of these left half-made.
    const fs::path home = connection.path.parent_path();
    for (const fs::path& folder : {backupFolderOf(connection.path), home}) {
        for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
            const std::string name = entry->path().filename().string();
            if (!name.starts_with("records-")) {
                continue;
            }
            if (name.ends_with(".sqlite") && entry->is_regular_file(ignored)) {
                files.push_back(entry->path());
            } else if (name.starts_with("records-work-") || name.ends_with(".part")) {
                fs::remove_all(entry->path(), ignored);
            }
        }
    }
    for (const fs::path& file : files) {
        done = takeOutOfBackup(file, all, now, notes) && done;
    }
    return done;
}

/// Carries out all that is noted.
Erased finish(Connection& connection, UnixMilliseconds now, Copies copies) {
    Erased erased;
    SQLite::Database& database = connection.database;
    const std::vector<Wanted> all = noted(database);
    if (all.empty()) {
        return erased;
    }
    if (connection.lasting && copies == Copies::too) {
        for (const Wanted& wanted : all) {
            deleteDebriefs(connection, wanted, erased.notes);
        }
    }
    erased.rows = takeOut(database, all, now);
    if (connection.lasting) {
        leaveNoTrace(database);
        if (copies == Copies::too && !takeOutOfBackups(connection, all, now, erased.notes)) {
            return erased;
        }
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const Wanted& wanted : all) {
        SQLite::Statement remove(database, "DELETE FROM erasure WHERE subject = ?");
        bindText(remove, 1, wanted.subject);
        remove.exec();
    }
    transaction.commit();
    return erased;
}

} // namespace

void finishErasures(Connection& connection, UnixMilliseconds now) {
    try {
        (void)finish(connection, now, Copies::too);
    } catch (const SQLite::Exception&) {
        // A full disk, say. The records can be used all the same, and the note of it stays.
    } catch (const BadRow&) {
        // Reading on will say what is damaged.
    }
}

Erasures::Erasures(const Records& records) : m_connection(records.connection()) {}

Outcome<Erased> Erasures::carryOut(const std::vector<Subject>& subjects, const std::string& actor,
                                   UnixMilliseconds now) {
    return guarded(*m_connection, [&] {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Subject& subject : subjects) {
            note(m_connection->database, {subject.id, subject.kind, actor}, now);
        }
        transaction.commit();
        return finish(*m_connection, now, Copies::too);
    });
}

Outcome<Erased> Erasures::learner(const std::string& learner, const std::string& actor, UnixMilliseconds now) {
    return carryOut({{"learner", learner}}, actor, now);
}

Outcome<Erased> Erasures::account(const std::string& account, const std::string& actor, UnixMilliseconds now) {
    const auto last = guarded(*m_connection, [&]() -> Outcome<bool> {
        SQLite::Statement role(m_connection->database, "SELECT role FROM account WHERE id = ?");
        bindText(role, 1, account);
        if (!role.executeStep() || lineAt(role, 0) == "learner") {
            return Problem{ProblemKind::refused, "This account is a learner's, or is not here. A learner is erased "
                                                 "with everything of theirs: `judgement erase NAME`."};
        }
        const bool administrator = lineAt(role, 0) == "administrator";
        SQLite::Statement others(m_connection->database,
                                 "SELECT count(*) FROM account WHERE role = 'administrator' AND closed IS NULL "
                                 "AND passphrase IS NOT NULL AND id != ?");
        bindText(others, 1, account);
        return administrator && others.executeStep() && others.getColumn(0).getInt64() == 0;
    });
    if (const auto* problem = std::get_if<Problem>(&last)) {
        return *problem;
    }
    if (std::get<bool>(last)) {
        return Problem{ProblemKind::refused, "This is the last administrator who can sign in, so the name stays. Add "
                                             "another administrator first, and let them sign in once."};
    }
    return carryOut({{"account", account}}, actor, now);
}

Outcome<std::vector<DueAttempt>> Erasures::due(UnixMilliseconds now, int withinDays) const {
    return guarded(*m_connection, [&] {
        std::vector<DueAttempt> all;
        SQLite::Statement query(
            m_connection->database,
            "SELECT a.id, ifnull(l.name, ''), a.title, i.keep_days * 86400000, "
            "coalesce(a.ended, (SELECT max(d.at) FROM decision d WHERE d.attempt = a.number), a.started) AS last "
            "FROM attempt a JOIN installation i LEFT JOIN learner l ON l.id = a.learner "
            "WHERE i.keep_days IS NOT NULL AND last + i.keep_days * 86400000 <= ? ORDER BY last, a.number");
        query.bind(1, now + withinDays * millisecondsOfDay);
        while (query.executeStep()) {
            const UnixMilliseconds last = timeAt(query, 4);
            all.push_back(
                {lineAt(query, 0), lineAt(query, 1), textAt(query, 2), last, last + query.getColumn(3).getInt64()});
        }
        return all;
    });
}

Outcome<std::vector<std::string>> Erasures::dueRounds(UnixMilliseconds now, int withinDays) const {
    return guarded(*m_connection, [&] {
        std::vector<std::string> ids;
        SQLite::Statement query(
            m_connection->database,
            "SELECT r.id, coalesce(r.ended, (SELECT max(a.at) FROM answer a WHERE a.round = r.number), r.started) AS "
            "last FROM quiz_round r JOIN installation i WHERE i.keep_days IS NOT NULL AND "
            "last + i.keep_days * 86400000 <= ? ORDER BY last, r.number");
        query.bind(1, now + withinDays * millisecondsOfDay);
        while (query.executeStep()) {
            ids.push_back(lineAt(query, 0));
        }
        return ids;
    });
}

Outcome<std::vector<std::string>> Erasures::dueClasses(UnixMilliseconds now, int withinDays) const {
    return guarded(*m_connection, [&] {
        std::vector<std::string> ids;
        SQLite::Statement query(m_connection->database,
                                "SELECT c.id, coalesce(c.ended, c.started) AS last FROM class c JOIN installation i "
                                "WHERE i.keep_days IS NOT NULL AND last + i.keep_days * 86400000 <= ? "
                                "ORDER BY last, c.number");
        query.bind(1, now + withinDays * millisecondsOfDay);
        while (query.executeStep()) {
            ids.push_back(lineAt(query, 0));
        }
        return ids;
    });
}

Outcome<Erased> Erasures::aClass(const std::string& id, const std::string& actor, UnixMilliseconds now) {
    return carryOut({{"class", id}}, actor, now);
}

Outcome<Erased> Erasures::whatIsDue(const std::string& actor, UnixMilliseconds now) {
    const auto attempts = due(now, 0);
    if (const auto* problem = std::get_if<Problem>(&attempts)) {
        return *problem;
    }
    const auto rounds = dueRounds(now, 0);
    if (const auto* problem = std::get_if<Problem>(&rounds)) {
        return *problem;
    }
    const auto classes = dueClasses(now, 0);
    if (const auto* problem = std::get_if<Problem>(&classes)) {
        return *problem;
    }
    std::vector<Subject> subjects;
    for (const DueAttempt& attempt : std::get<std::vector<DueAttempt>>(attempts)) {
        subjects.push_back({"attempt", attempt.id});
    }
    for (const std::string& round : std::get<std::vector<std::string>>(rounds)) {
        subjects.push_back({"round", round});
    }
    for (const std::string& id : std::get<std::vector<std::string>>(classes)) {
        subjects.push_back({"class", id});
    }
    return subjects.empty() ? Outcome<Erased>(Erased{}) : carryOut(subjects, actor, now);
}

} // namespace records
