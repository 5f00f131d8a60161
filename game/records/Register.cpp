#include "records/Register.hpp"

#include "records/AccountRows.hpp"
#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/InsertRows.hpp"
#include "records/LearnerName.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

namespace records {

namespace {

/// Whether somebody else than this learner goes by the name.
std::optional<std::string> otherOfName(SQLite::Database& database, std::string_view name, const std::string& learner) {
    SQLite::Statement query(database, "SELECT name FROM learner WHERE name = ?1 COLLATE NOCASE AND id != ?2 UNION ALL "
                                      "SELECT name FROM account WHERE name = ?1 COLLATE NOCASE");
    bindText(query, 1, name);
    bindText(query, 2, learner);
    return query.executeStep() ? std::optional(lineAt(query, 0)) : std::nullopt;
}

} // namespace

Register::Register(const Records& records) : m_connection(records.connection()) {}

Outcome<std::vector<Learner>> Register::add(const std::vector<std::string>& names, const std::string& rank,
                                            const std::string& actor, UnixMilliseconds now) {
    return guarded(*m_connection, [&]() -> Outcome<std::vector<Learner>> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        std::vector<Learner> added;
        for (const std::string& written : names) {
            const std::string_view name = trimmed(written);
            if (auto problem = takenName(database, name)) {
                return *problem;
            }
            added.push_back({randomId(), std::string(name), rank});
            insertLearner(database, added.back(), now);
            addAudit(database, now, {actor, "added", "learner " + added.back().id, ""});
        }
        transaction.commit();
        return added;
    });
}

Outcome<Learner> Register::rename(const std::string& learner, std::string_view name, const std::string& actor,
                                  UnixMilliseconds now) {
    name = trimmed(name);
    if (auto problem = whatIsWrongWithName(name)) {
        return *problem;
    }
    return guarded(*m_connection, [&]() -> Outcome<Learner> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (const auto other = otherOfName(database, name, learner)) {
            return Problem{ProblemKind::refused, "The name \"" + *other +
                                                     "\" is taken already, by a learner or an account. Write it so "
                                                     "that the two can be told apart."};
        }
        SQLite::Statement query(database, "SELECT id, name, rank FROM learner WHERE id = ?");
        bindText(query, 1, learner);
        if (!query.executeStep()) {
            return Problem{ProblemKind::notFound, "This learner is not in the records any more. Nothing was changed."};
        }
        Learner renamed = readLearner(query);
        query.reset();
        if (renamed.name == name) {
            return renamed;
        }
        renamed.name = name;
        SQLite::Statement update(database, "UPDATE learner SET name = ?2 WHERE id = ?1");
        bindText(update, 1, learner);
        bindText(update, 2, name);
        update.exec();
        addAudit(database, now, {actor, "renamed", "learner " + learner, ""});
        transaction.commit();
        return renamed;
    });
}

} // namespace records
