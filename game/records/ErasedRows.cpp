#include "records/ErasedRows.hpp"

#include "records/Accounts.hpp"
#include "records/AuditTrail.hpp"
#include "records/ClassRows.hpp"
#include "records/Reviews.hpp"
#include "records/RoundRows.hpp"
#include "records/Rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <initializer_list>
#include <optional>

namespace records {

namespace {

std::vector<std::string> idsFrom(SQLite::Database& database, const char* sql, const std::string& value) {
    std::vector<std::string> ids;
    SQLite::Statement query(database, sql);
    bindText(query, 1, value);
    while (query.executeStep()) {
        ids.push_back(lineAt(query, 0));
    }
    return ids;
}

void tellErased(SQLite::Database& database, const Eraser& eraser, const std::string& subject) {
    addAudit(database, eraser.now, {eraser.actor, "erased", subject, ""});
}

/// Comments that the statement finds, and the replies to them, the latest first.
void eraseComments(SQLite::Database& database, const std::string& where, const std::string& value, const Eraser& eraser,
                   ErasedRows& erased) {
    const std::string all = "WITH RECURSIVE gone(number) AS (SELECT m.number FROM comment m WHERE " + where +
                            " UNION SELECT r.number FROM comment r JOIN gone g ON r.answers = g.number) "
                            "SELECT c.id FROM comment c JOIN gone g ON g.number = c.number ORDER BY c.number DESC";
    for (const std::string& id : idsFrom(database, all.c_str(), value)) {
        run(database, "DELETE FROM comment WHERE id = ?", id);
        tellErased(database, eraser, "comment " + id);
        ++erased.comments;
    }
}

void eraseSignOffs(SQLite::Database& database, const char* sql, const std::string& value, const Eraser& eraser,
                   ErasedRows& erased) {
    for (const std::string& id : idsFrom(database, sql, value)) {
        run(database, "DELETE FROM sign_off WHERE id = ?", id);
        tellErased(database, eraser, "sign-off " + id);
        ++erased.signOffs;
    }
}

void eraseOne(SQLite::Database& database, const std::string& attempt, const Eraser& eraser, ErasedRows& erased) {
    eraseComments(database, "m.attempt = (SELECT number FROM attempt WHERE id = ?)", attempt, eraser, erased);
    eraseSignOffs(database,
                  "SELECT s.id FROM sign_off s JOIN attempt a ON a.number = s.attempt WHERE a.id = ? "
                  "ORDER BY s.number",
                  attempt, eraser, erased);
    run(database,
        "INSERT INTO tally SELECT a.scenario_hash, d.situation, d.choice, count(*) FROM attempt a "
        "JOIN decision d ON d.attempt = a.number WHERE a.id = ? AND a.mode = 'first' "
        "GROUP BY a.scenario_hash, d.situation, d.choice "
        "ON CONFLICT DO UPDATE SET taken = taken + excluded.taken",
        attempt);
    for (const char* sql : {"DELETE FROM seal WHERE attempt = (SELECT number FROM attempt WHERE id = ?)",
                            "DELETE FROM origin WHERE attempt = (SELECT number FROM attempt WHERE id = ?)",
                            "DELETE FROM appearance WHERE attempt = (SELECT number FROM attempt WHERE id = ?)",
                            "DELETE FROM rationale WHERE attempt = (SELECT number FROM attempt WHERE id = ?)",
                            "DELETE FROM decision WHERE attempt = (SELECT number FROM attempt WHERE id = ?)",
                            "DELETE FROM branch WHERE attempt = (SELECT number FROM attempt WHERE id = ?)",
                            "DELETE FROM attempt WHERE id = ?"}) {
        run(database, sql, attempt);
    }
    tellErased(database, eraser, "attempt " + attempt);
    ++erased.attempts;
}

/// "former supervisor 2", with the first number that is free.
std::string formerName(SQLite::Database& database, Role role) {
    for (int number = 1;; ++number) {
        std::string name = "former " + std::string(nameOf(role)) + " " + std::to_string(number);
        SQLite::Statement query(database, "SELECT 1 FROM account WHERE name = ?1 COLLATE NOCASE UNION ALL "
                                          "SELECT 1 FROM learner WHERE name = ?1 COLLATE NOCASE");
        bindText(query, 1, name);
        if (!query.executeStep()) {
            return name;
        }
    }
}

std::optional<Role> roleOf(SQLite::Database& database, const std::string& account) {
    SQLite::Statement query(database, "SELECT role FROM account WHERE id = ?");
    bindText(query, 1, account);
    return query.executeStep() ? roleNamed(lineAt(query, 0)) : std::nullopt;
}

} // namespace

std::vector<std::string> attemptsOf(SQLite::Database& database, const std::string& learner) {
    return idsFrom(database,
                   "WITH RECURSIVE gone(number) AS (SELECT number FROM attempt WHERE learner = ? UNION "
                   "SELECT b.attempt FROM branch b JOIN gone g ON b.origin = g.number) "
                   "SELECT a.id FROM attempt a JOIN gone g ON g.number = a.number ORDER BY a.number DESC",
                   learner);
}

void eraseAttempt(SQLite::Database& database, const std::string& attempt, const Eraser& eraser, ErasedRows& erased) {
    for (const std::string& id :
         idsFrom(database,
                 "WITH RECURSIVE gone(number) AS (SELECT number FROM attempt WHERE id = ? UNION "
                 "SELECT b.attempt FROM branch b JOIN gone g ON b.origin = g.number) "
                 "SELECT a.id FROM attempt a JOIN gone g ON g.number = a.number ORDER BY a.number DESC",
                 attempt)) {
        eraseOne(database, id, eraser, erased);
    }
}

void eraseRound(SQLite::Database& database, const std::string& round, const Eraser& eraser, ErasedRows& erased) {
    if (idsFrom(database, "SELECT id FROM quiz_round WHERE id = ?", round).empty()) {
        return;
    }
    deleteRound(database, round);
    tellErased(database, eraser, "round " + round);
    ++erased.rounds;
}

void eraseClass(SQLite::Database& database, const std::string& id, const Eraser& eraser, ErasedRows& erased) {
    if (idsFrom(database, "SELECT id FROM class WHERE id = ?", id).empty()) {
        return;
    }
    deleteClass(database, id);
    tellErased(database, eraser, "class " + id);
    ++erased.classes;
}

void eraseLearner(SQLite::Database& database, const std::string& learner, const Eraser& eraser, ErasedRows& erased) {
    if (idsFrom(database, "SELECT id FROM learner WHERE id = ?", learner).empty()) {
        return;
    }
    for (const std::string& id : attemptsOf(database, learner)) {
        eraseOne(database, id, eraser, erased);
    }
    for (const std::string& id :
         idsFrom(database, "SELECT id FROM quiz_round WHERE learner = ? ORDER BY number", learner)) {
        eraseRound(database, id, eraser, erased);
    }
    for (const std::string& id : takeOutOfClasses(database, learner)) {
        if (!idsFrom(database, "SELECT id FROM class WHERE id = ? AND ended IS NOT NULL", id).empty()) {
            sealClass(database, id, "resealed", eraser.actor, eraser.now, " because=learner-erased");
        }
    }
    eraseComments(database, "m.author = (SELECT id FROM account WHERE learner = ?)", learner, eraser, erased);
    eraseSignOffs(database, "SELECT id FROM sign_off WHERE learner = ? ORDER BY number", learner, eraser, erased);
    const auto accounts = idsFrom(database, "SELECT id FROM account WHERE learner = ?", learner);
    for (const char* sql : {"DELETE FROM cohort_learner WHERE learner = ?", "DELETE FROM supervision WHERE learner = ?",
                            "DELETE FROM cohort_facilitator WHERE account = (SELECT id FROM account WHERE learner = ?)",
                            "DELETE FROM supervision WHERE supervisor = (SELECT id FROM account WHERE learner = ?)",
                            "DELETE FROM account WHERE learner = ?", "DELETE FROM learner WHERE id = ?"}) {
        run(database, sql, learner);
    }
    for (const std::string& id : accounts) {
        tellErased(database, eraser, "account " + id);
    }
    tellErased(database, eraser, "learner " + learner);
}

void eraseName(SQLite::Database& database, const std::string& account, const Eraser& eraser) {
    const auto role = roleOf(database, account);
    if (!role || role == Role::learner || erasedSubjects(database).contains("account " + account)) {
        return;
    }
    SQLite::Statement update(database, "UPDATE account SET name = ?2, passphrase = NULL, code = NULL, "
                                       "closed = ifnull(closed, ?3), failures = 0, wait_until = 0 WHERE id = ?1");
    const std::string name = formerName(database, *role);
    bindText(update, 1, account);
    bindText(update, 2, name);
    update.bind(3, eraser.now);
    update.exec();
    run(database, "DELETE FROM cohort_facilitator WHERE account = ?", account);
    run(database, "DELETE FROM supervision WHERE supervisor = ?", account);
    SQLite::Statement rename(database, "UPDATE sign_off SET supervisor_name = ?2 WHERE supervisor = ?1");
    bindText(rename, 1, account);
    bindText(rename, 2, name);
    rename.exec();
    for (const auto& [signOff, salt] : allSignOffs(database)) {
        if (signOff.supervisor == account) {
            addAudit(database, eraser.now,
                     {eraser.actor, "resealed", "sign-off " + signOff.id,
                      "digest=" + digestOf(signOff, salt) + " because=name-erased"});
        }
    }
    tellErased(database, eraser, "account " + account);
}

std::set<std::string> erasedSubjects(SQLite::Database& database) {
    std::set<std::string> subjects;
    SQLite::Statement query(database, "SELECT subject FROM audit WHERE action = 'erased'");
    while (query.executeStep()) {
        subjects.insert(lineAt(query, 0));
    }
    return subjects;
}

} // namespace records
