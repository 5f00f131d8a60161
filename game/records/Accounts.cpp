#include "records/Accounts.hpp"

#include "records/AccountRows.hpp"
#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/LearnerName.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace records {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 4> roleNames{{{Role::learner, "learner"},
                                                                      {Role::facilitator, "facilitator"},
                                                                      {Role::supervisor, "supervisor"},
                                                                      {Role::administrator, "administrator"}}};

std::optional<GuardedAccount> named(SQLite::Database& database, std::string_view name) {
    return findBy(database, "WHERE c.name = ?1 COLLATE NOCASE OR l.name = ?1 COLLATE NOCASE", trimmed(name));
}

bool anyAccount(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) FROM account").getInt64() > 0;
}

/// Whether the code that an account waits for was given too long ago: the trail knows when it was.
bool ranOut(SQLite::Database& database, const std::string& account, UnixMilliseconds now) {
    SQLite::Statement given(database, "SELECT at FROM audit WHERE subject = ? AND action IN ('added', 'reset') "
                                      "ORDER BY number DESC LIMIT 1");
    bindText(given, 1, "account " + account);
    return given.executeStep() && now > codeRunsOut(timeAt(given, 0));
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
    return guarded(*m_connection, [&] { return anyAccount(m_connection->database); });
}

Outcome<std::vector<Account>> Accounts::all() const {
    return guarded(*m_connection, [&] {
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
    return guarded(*m_connection, [&] {
        const auto found = named(m_connection->database, name);
        return found ? std::optional(found->account) : std::nullopt;
    });
}

Outcome<std::optional<Account>> Accounts::byId(std::string_view id) const {
    return guarded(*m_connection, [&] {
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
        return noMemoryForSecret();
    }
    return guarded(*m_connection, [&]() -> Outcome<Account> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (anyAccount(database)) {
            return Problem{ProblemKind::refused, "Accounts are set up here already. Ask an administrator for one."};
        }
        if (auto problem = takenName(database, name)) {
            return *problem;
        }
        const Account account{randomId(), std::string(name), Role::administrator, {}, false, false};
        keepNew(database, account, "passphrase", *kept, "nobody", "set up", now);
        transaction.commit();
        return account;
    });
}

Outcome<Done> Accounts::close(const std::string& id, const std::string& actor, UnixMilliseconds now) {
    return guarded(*m_connection, [&]() -> Outcome<Done> {
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
    return guarded(*m_connection, [&]() -> Outcome<SignIn> {
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
        if (byCode && ranOut(database, found->account.id, now)) {
            return SignIn(CodeRanOut{});
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
        return noMemoryForSecret();
    }
    return guarded(*m_connection, [&]() -> Outcome<SignIn> {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        keepSecret(m_connection->database, account.id, "passphrase", *kept);
        addAudit(m_connection->database, now, {account.id, "chose a passphrase", "account " + account.id, ""});
        transaction.commit();
        account.waitsForCode = false;
        return SignIn(SignedIn{account});
    });
}

} // namespace records
