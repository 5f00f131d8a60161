#include "records/Accounts.hpp"

#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/InsertRows.hpp"
#include "records/LearnerName.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <utility>

namespace records {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 4> roleNames{{{Role::learner, "learner"},
                                                                      {Role::facilitator, "facilitator"},
                                                                      {Role::supervisor, "supervisor"},
                                                                      {Role::administrator, "administrator"}}};

constexpr const char* selectAccounts =
    "SELECT c.id, ifnull(c.name, l.name), c.role, c.learner, c.closed, c.passphrase, c.code, c.failures, c.wait_until "
    "FROM account c LEFT JOIN learner l ON l.id = c.learner ";

/// An account with what is kept to check who signs in.
struct GuardedAccount {
    Account account;
    std::string passphrase; ///< empty where none has been chosen
    std::string code;       ///< empty where none waits
    int failures = 0;
    UnixMilliseconds waitUntil = 0;
};

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

std::optional<GuardedAccount> named(SQLite::Database& database, std::string_view name) {
    return findBy(database, "WHERE c.name = ?1 COLLATE NOCASE OR l.name = ?1 COLLATE NOCASE", trimmed(name));
}

std::optional<GuardedAccount> withId(SQLite::Database& database, std::string_view id) {
    return findBy(database, "WHERE c.id = ?", id);
}

bool anyAccount(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) FROM account").getInt64() > 0;
}

std::optional<Problem> taken(SQLite::Database& database, std::string_view name) {
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

Problem noMemory() {
    return {ProblemKind::unwritable, "The computer has too little free memory to keep a passphrase safely. Close other "
                                     "programs and try again. Nothing was changed."};
}

std::int64_t waitAfter(int failures) {
    if (failures < freeFailures) {
        return 0;
    }
    constexpr int mostDoublings = 20;
    return std::min(longestWait, firstWait << std::min(failures - freeFailures, mostDoublings));
}

/// How long signing in has to wait still. A clock that was set back makes nobody wait longer than the longest wait.
std::int64_t waitOf(const GuardedAccount& guarded, UnixMilliseconds now) {
    return std::clamp<std::int64_t>(guarded.waitUntil - now, 0, waitAfter(guarded.failures));
}

void countFailure(SQLite::Database& database, const GuardedAccount& guarded, UnixMilliseconds now) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement update(database, "UPDATE account SET failures = failures + 1, wait_until = ?2 WHERE id = ?1");
    bindText(update, 1, guarded.account.id);
    update.bind(2, now + waitAfter(guarded.failures + 1));
    update.exec();
    addAudit(database, now, {"nobody", "failed to sign in", "account " + guarded.account.id, ""});
    transaction.commit();
}

/// Keeps what somebody signs in with from now on; whatever was there before is gone.
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

/// Keeps a new account with what its person signs in with.
void keepNew(SQLite::Database& database, const Account& account, const char* column, const std::string& kept,
             const std::string& actor, const std::string& action, UnixMilliseconds now) {
    insertAccount(database, account, now);
    keepSecret(database, account.id, column, kept);
    addAudit(database, now, {actor, action, "account " + account.id, "role=" + std::string(nameOf(account.role))});
}

} // namespace

std::string_view nameOf(Role role) {
    return std::ranges::find(roleNames, role, &std::pair<Role, std::string_view>::first)->second;
}

std::optional<Role> roleNamed(std::string_view name) {
    const auto found = std::ranges::find(roleNames, name, &std::pair<Role, std::string_view>::second);
    return found == roleNames.end() ? std::nullopt : std::optional(found->first);
}

Accounts::Accounts(const Records& records, PassphraseCost cost) : m_connection(records.connection()), m_cost(cost) {}

Outcome<bool> Accounts::any() const {
    return guarded(m_connection->file, [&] { return anyAccount(m_connection->database); });
}

Outcome<std::vector<Account>> Accounts::all() const {
    return guarded(m_connection->file, [&] {
        std::vector<Account> accounts;
        SQLite::Statement query(m_connection->database,
                                std::string(selectAccounts) + "ORDER BY c.role, ifnull(c.name, l.name) COLLATE NOCASE");
        while (query.executeStep()) {
            accounts.push_back(readAccount(query).account);
        }
        return accounts;
    });
}

Outcome<std::optional<Account>> Accounts::find(std::string_view name) const {
    return guarded(m_connection->file, [&] {
        const auto found = named(m_connection->database, name);
        return found ? std::optional(found->account) : std::nullopt;
    });
}

Outcome<std::optional<Account>> Accounts::byId(std::string_view id) const {
    return guarded(m_connection->file, [&] {
        const auto found = withId(m_connection->database, id);
        return found ? std::optional(found->account) : std::nullopt;
    });
}

Outcome<Account> Accounts::setUp(std::string_view name, std::string_view passphrase, UnixMilliseconds now) {
    name = trimmed(name);
    if (const auto wrong = whatIsWrongWithPassphrase(passphrase, name)) {
        return Problem{ProblemKind::refused, *wrong};
    }
    const auto kept = keptForm(passphrase, m_cost);
    if (!kept) {
        return noMemory();
    }
    return guarded(m_connection->file, [&]() -> Outcome<Account> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (anyAccount(database)) {
            return Problem{ProblemKind::refused, "Accounts are set up here already. Ask an administrator for one."};
        }
        if (auto problem = taken(database, name)) {
            return *problem;
        }
        const Account account{randomId(), std::string(name), Role::administrator, {}, false, false};
        keepNew(database, account, "passphrase", *kept, "nobody", "set up", now);
        transaction.commit();
        return account;
    });
}

Outcome<NewAccount> Accounts::add(std::string_view name, Role role, const std::string& actor, UnixMilliseconds now) {
    name = trimmed(name);
    if (role == Role::learner) {
        return Problem{ProblemKind::refused, "A learner's account belongs to a learner in the records."};
    }
    const std::string code = newCode();
    const auto kept = keptForm(code, m_cost);
    if (!kept) {
        return noMemory();
    }
    return guarded(m_connection->file, [&]() -> Outcome<NewAccount> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto problem = taken(database, name)) {
            return *problem;
        }
        const Account account{randomId(), std::string(name), role, {}, false, true};
        keepNew(database, account, "code", *kept, actor, "added", now);
        transaction.commit();
        return NewAccount{account, code};
    });
}

Outcome<NewAccount> Accounts::addForLearner(const std::string& learnerId, const std::string& actor,
                                            UnixMilliseconds now) {
    const std::string code = newCode();
    const auto kept = keptForm(code, m_cost);
    if (!kept) {
        return noMemory();
    }
    return guarded(m_connection->file, [&]() -> Outcome<NewAccount> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (findBy(database, "WHERE c.learner = ?", learnerId)) {
            return Problem{ProblemKind::refused,
                           "This learner has an account already. `judgement accounts reset` gives "
                           "them a new code."};
        }
        SQLite::Statement query(database, "SELECT id, name, rank FROM learner WHERE id = ?");
        query.bind(1, learnerId);
        if (!query.executeStep()) {
            return Problem{ProblemKind::notFound, "This learner is not in the records. Add the learner first."};
        }
        const Account account{randomId(), readLearner(query).name, Role::learner, learnerId, false, true};
        query.reset();
        keepNew(database, account, "code", *kept, actor, "added", now);
        transaction.commit();
        return NewAccount{account, code};
    });
}

Outcome<NewAccount> Accounts::startAnew(const std::string& id, const std::string& actor, UnixMilliseconds now) {
    const std::string code = newCode();
    const auto kept = keptForm(code, m_cost);
    if (!kept) {
        return noMemory();
    }
    return guarded(m_connection->file, [&]() -> Outcome<NewAccount> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        auto found = withId(database, id);
        if (!found) {
            return noSuchAccount();
        }
        keepSecret(database, id, "code", *kept);
        addAudit(database, now, {actor, "reset", "account " + id, ""});
        transaction.commit();
        found->account.closed = false;
        found->account.waitsForCode = true;
        return NewAccount{found->account, code};
    });
}

Outcome<Done> Accounts::close(const std::string& id, const std::string& actor, UnixMilliseconds now) {
    return guarded(m_connection->file, [&]() -> Outcome<Done> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto found = withId(database, id);
        if (!found) {
            return noSuchAccount();
        }
        SQLite::Statement others(database,
                                 "SELECT count(*) FROM account WHERE role = 'administrator' AND closed IS NULL "
                                 "AND passphrase IS NOT NULL AND id != ?");
        others.bind(1, id);
        if (found->account.role == Role::administrator && others.executeStep() && others.getColumn(0).getInt64() == 0) {
            return Problem{ProblemKind::refused, "This is the last administrator who can sign in, so the account stays "
                                                 "open. Add another administrator first, and let them sign in once."};
        }
        others.reset();
        SQLite::Statement update(database,
                                 "UPDATE account SET closed = ?2, passphrase = NULL, code = NULL WHERE id = ?1");
        update.bind(1, id);
        update.bind(2, now);
        update.exec();
        addAudit(database, now, {actor, "closed", "account " + id, ""});
        transaction.commit();
        return Done{};
    });
}

Outcome<SignIn> Accounts::signIn(std::string_view name, std::string_view secret, UnixMilliseconds now) {
    return guarded(m_connection->file, [&]() -> Outcome<SignIn> {
        SQLite::Database& database = m_connection->database;
        const auto found = named(database, name);
        if (!found || found->account.closed) {
            pretendToCheck(secret.substr(0, mostPassphraseBytes), m_cost);
            return SignIn(NotSignedIn{});
        }
        if (const std::int64_t wait = waitOf(*found, now); wait > 0) {
            return SignIn(Wait{wait});
        }
        const bool byCode = found->passphrase.empty();
        const bool right = secret.size() <= mostPassphraseBytes &&
                           (byCode ? fits(asCode(secret), found->code) : fits(secret, found->passphrase));
        if (!right) {
            countFailure(database, *found, now);
            return SignIn(NotSignedIn{});
        }
        if (byCode) {
            return SignIn(ChoosePassphrase{found->account});
        }
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement update(database, "UPDATE account SET failures = 0, wait_until = 0 WHERE id = ?");
        bindText(update, 1, found->account.id);
        update.exec();
        addAudit(database, now, {found->account.id, "signed in", "account " + found->account.id, ""});
        transaction.commit();
        return SignIn(SignedIn{found->account});
    });
}

Outcome<SignIn> Accounts::choosePassphrase(std::string_view name, std::string_view secret, std::string_view passphrase,
                                           UnixMilliseconds now) {
    const auto before = signIn(name, secret, now);
    const auto* how = std::get_if<SignIn>(&before);
    if (how == nullptr ||
        (!std::holds_alternative<SignedIn>(*how) && !std::holds_alternative<ChoosePassphrase>(*how))) {
        return before;
    }
    Account account = std::holds_alternative<SignedIn>(*how) ? std::get<SignedIn>(*how).account
                                                             : std::get<ChoosePassphrase>(*how).account;
    if (const auto wrong = whatIsWrongWithPassphrase(passphrase, account.name)) {
        return Problem{ProblemKind::refused, *wrong};
    }
    const auto kept = keptForm(passphrase, m_cost);
    if (!kept) {
        return noMemory();
    }
    return guarded(m_connection->file, [&]() -> Outcome<SignIn> {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        keepSecret(m_connection->database, account.id, "passphrase", *kept);
        addAudit(m_connection->database, now, {account.id, "chose a passphrase", "account " + account.id, ""});
        transaction.commit();
        account.waitsForCode = false;
        return SignIn(SignedIn{account});
    });
}

} // namespace records
