// Giving people the codes that they sign in with once.

#include "records/AccountRows.hpp"
#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/LearnerName.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

namespace records {

namespace {

/// Inside a transaction that the caller has open.
Outcome<NewAccount> openForLearner(SQLite::Database& database, const std::string& learnerId, const PreparedCode& code,
                                   const std::string& actor, UnixMilliseconds now) {
    if (findBy(database, "WHERE c.learner = ?", learnerId)) {
        return Problem{ProblemKind::refused, "This learner has an account already. `judgement accounts reset` gives "
                                             "them a new code."};
    }
    SQLite::Statement query(database, "SELECT id, name, rank FROM learner WHERE id = ?");
    query.bind(1, learnerId);
    if (!query.executeStep()) {
        return Problem{ProblemKind::notFound, "This learner is not in the records. Add the learner first."};
    }
    const Account account{randomId(), readLearner(query).name, Role::learner, learnerId, false, true};
    query.reset();
    keepNew(database, account, "code", code.kept, actor, "added", now);
    return NewAccount{account, code.code};
}

/// The same.
Outcome<NewAccount> giveAnew(SQLite::Database& database, const std::string& id, const PreparedCode& code,
                             const std::string& actor, UnixMilliseconds now) {
    auto found = withId(database, id);
    if (!found) {
        return noSuchAccount();
    }
    keepSecret(database, id, "code", code.kept);
    addAudit(database, now, {actor, "reset", "account " + id, ""});
    found->account.closed = false;
    found->account.waitsForCode = true;
    return NewAccount{found->account, code.code};
}

} // namespace

Outcome<PreparedCode> Accounts::prepareCode() const {
    const std::string code = newCode();
    const auto kept = keptForm(code, m_cost);
    if (!kept) {
        return noMemoryForSecret();
    }
    return PreparedCode{code, *kept};
}

template <class Give>
Outcome<NewAccount> Accounts::give(Give&& how) {
    const auto prepared = prepareCode();
    if (const auto* problem = std::get_if<Problem>(&prepared)) {
        return *problem;
    }
    return guarded(*m_connection, [&]() -> Outcome<NewAccount> {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        auto given = how(m_connection->database, std::get<PreparedCode>(prepared));
        if (std::holds_alternative<NewAccount>(given)) {
            transaction.commit();
        }
        return given;
    });
}

Outcome<NewAccount> Accounts::add(std::string_view name, Role role, const std::string& actor, UnixMilliseconds now) {
    name = trimmed(name);
    if (role == Role::learner) {
        return Problem{ProblemKind::refused, "A learner's account belongs to a learner in the records."};
    }
    return give([&](SQLite::Database& database, const PreparedCode& code) -> Outcome<NewAccount> {
        if (auto problem = takenName(database, name)) {
            return *problem;
        }
        const Account account{randomId(), std::string(name), role, {}, false, true};
        keepNew(database, account, "code", code.kept, actor, "added", now);
        return NewAccount{account, code.code};
    });
}

Outcome<NewAccount> Accounts::addForLearner(const std::string& learnerId, const std::string& actor,
                                            UnixMilliseconds now) {
    return give([&](SQLite::Database& database, const PreparedCode& code) {
        return openForLearner(database, learnerId, code, actor, now);
    });
}

Outcome<NewAccount> Accounts::startAnew(const std::string& id, const std::string& actor, UnixMilliseconds now) {
    return give(
        [&](SQLite::Database& database, const PreparedCode& code) { return giveAnew(database, id, code, actor, now); });
}

Outcome<std::vector<NewAccount>> Accounts::giveCodes(const std::vector<CodeFor>& wanted, const std::string& actor,
                                                     UnixMilliseconds now) {
    return guarded(*m_connection, [&]() -> Outcome<std::vector<NewAccount>> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        std::vector<NewAccount> all;
        for (const CodeFor& one : wanted) {
            auto given = one.account ? giveAnew(database, *one.account, one.code, actor, now)
                                     : openForLearner(database, one.learner, one.code, actor, now);
            if (auto* problem = std::get_if<Problem>(&given)) {
                return std::move(*problem);
            }
            all.push_back(std::get<NewAccount>(std::move(given)));
        }
        transaction.commit();
        return all;
    });
}

} // namespace records
