#include "records/AccountRows.hpp"

#include "records/AuditTrail.hpp"
#include "records/Guard.hpp"
#include "records/InsertRows.hpp"
#include "records/LearnerName.hpp"
#include "records/Rows.hpp"

namespace records {

const char* const selectAccounts =
    "SELECT c.id, ifnull(c.name, l.name), c.role, c.learner, c.closed, c.passphrase, c.code, c.failures, c.wait_until "
    "FROM account c LEFT JOIN learner l ON l.id = c.learner ";

GuardedAccount readAccount(const SQLite::Statement& row) {
    const auto role = roleNamed(lineAt(row, 2));
    if (!role) {
        throw BadRow{"an account has a role that there is not"};
    }
    constexpr int mostFailures = 1'000'000'000;
    GuardedAccount guarded;
    guarded.account = {lineAt(row, 0), lineAt(row, 1), *role, {}, !row.getColumn(4).isNull(), false};
    if (!row.getColumn(3).isNull()) {
        guarded.account.learnerId = lineAt(row, 3);
    }
    guarded.passphrase = row.getColumn(5).isNull() ? std::string() : lineAt(row, 5);
    guarded.code = row.getColumn(6).isNull() ? std::string() : lineAt(row, 6);
    guarded.failures = static_cast<int>(numberAt(row, 7, 0, mostFailures));
    guarded.waitUntil = timeAt(row, 8);
    guarded.account.waitsForCode = !guarded.code.empty();
    return guarded;
}

std::optional<GuardedAccount> findBy(SQLite::Database& database, const char* where, std::string_view value) {
    SQLite::Statement query(database, std::string(selectAccounts) + where);
    bindText(query, 1, value);
    return query.executeStep() ? std::optional(readAccount(query)) : std::nullopt;
}

std::optional<GuardedAccount> withId(SQLite::Database& database, std::string_view id) {
    return findBy(database, "WHERE c.id = ?", id);
}

std::optional<Problem> takenName(SQLite::Database& database, std::string_view name) {
    if (auto problem = whatIsWrongWithName(name)) {
        return problem;
    }
    SQLite::Statement query(database, "SELECT name FROM learner WHERE name = ?1 COLLATE NOCASE UNION ALL "
                                      "SELECT name FROM account WHERE name = ?1 COLLATE NOCASE");
    bindText(query, 1, name);
    if (query.executeStep()) {
        return Problem{ProblemKind::refused,
                       "The name \"" + lineAt(query, 0) +
                           "\" is taken already, by a learner or an account. Write it so that the "
                           "two can be told apart."};
    }
    return std::nullopt;
}

Problem noSuchAccount() {
    return {ProblemKind::notFound, "There is no such account here. `judgement accounts list` shows which there are."};
}

Problem noMemoryForSecret() {
    return {ProblemKind::unwritable, "The computer has too little free memory to keep a passphrase safely. Close other "
                                     "programs and try again. Nothing was changed."};
}

void keepSecret(SQLite::Database& database, const std::string& account, const char* column, const std::string& kept) {
    SQLite::Statement update(database, std::string("UPDATE account SET passphrase = NULL, code = NULL, closed = NULL, "
                                                   "failures = 0, wait_until = 0 WHERE id = ?"));
    update.bind(1, account);
    update.exec();
    SQLite::Statement secret(database, std::string("UPDATE account SET ") + column + " = ? WHERE id = ?");
    secret.bind(1, kept);
    secret.bind(2, account);
    secret.exec();
}

void keepNew(SQLite::Database& database, const Account& account, const char* column, const std::string& kept,
             const std::string& actor, const std::string& action, UnixMilliseconds now) {
    insertAccount(database, account, now);
    keepSecret(database, account.id, column, kept);
    addAudit(database, now, {actor, action, "account " + account.id, "role=" + std::string(nameOf(account.role))});
}

} // namespace records
