#include "records/Cohorts.hpp"

#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/LearnerName.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

namespace {

constexpr const char* selectCohorts =
    "SELECT c.id, c.name, (SELECT count(*) FROM cohort_learner m WHERE m.cohort = c.id) FROM cohort c ";

Cohort readCohort(const SQLite::Statement& row) {
    constexpr std::int64_t most = 1'000'000'000;
    return {lineAt(row, 0), lineAt(row, 1), static_cast<std::size_t>(numberAt(row, 2, 0, most))};
}

template <class Read>
auto readAll(const std::shared_ptr<Connection>& connection, const std::string& sql, const std::string& value,
             Read&& read) {
    return guarded(*connection, [&] {
        std::vector<decltype(read(std::declval<const SQLite::Statement&>()))> all;
        SQLite::Statement query(connection->database, sql);
        if (!value.empty()) {
            query.bind(1, value);
        }
        while (query.executeStep()) {
            all.push_back(read(query));
        }
        return all;
    });
}

std::string readId(const SQLite::Statement& row) { return lineAt(row, 0); }

} // namespace

/// One row that comes or goes.
struct Cohorts::Change {
    const char* sql; ///< with two parameters
    const std::string& one;
    const std::string& other;
    std::string action;
    std::string subject;
    std::string detail;
};

Cohorts::Cohorts(const Records& records) : m_connection(records.connection()) {}

Outcome<std::vector<Cohort>> Cohorts::all() const {
    return readAll(m_connection, std::string(selectCohorts) + "ORDER BY c.name COLLATE NOCASE", {}, readCohort);
}

Outcome<std::optional<Cohort>> Cohorts::find(std::string_view name) const {
    return guarded(*m_connection, [&] {
        SQLite::Statement query(m_connection->database, std::string(selectCohorts) + "WHERE c.name = ?");
        bindText(query, 1, trimmed(name));
        return query.executeStep() ? std::optional(readCohort(query)) : std::nullopt;
    });
}

Outcome<Cohort> Cohorts::add(std::string_view name, const std::string& actor, UnixMilliseconds now) {
    name = trimmed(name);
    if (auto problem = whatIsWrongWithName(name)) {
        return *problem;
    }
    return guarded(*m_connection, [&]() -> Outcome<Cohort> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement query(database, "SELECT name FROM cohort WHERE name = ?");
        bindText(query, 1, name);
        if (query.executeStep()) {
            return Problem{ProblemKind::refused, "There is a cohort of the name \"" + lineAt(query, 0) +
                                                     "\" already. Choose that one, or another name."};
        }
        const Cohort cohort{randomId(), std::string(name), 0};
        SQLite::Statement insert(database, "INSERT INTO cohort VALUES (?, ?, ?)");
        insert.bind(1, cohort.id);
        insert.bind(2, cohort.name);
        insert.bind(3, now);
        insert.exec();
        addAudit(database, now, {actor, "added", "cohort " + cohort.id, ""});
        transaction.commit();
        return cohort;
    });
}

Outcome<Done> Cohorts::change(const std::vector<Change>& changes, const std::string& actor, UnixMilliseconds now) {
    return guarded(*m_connection, [&] {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Change& one : changes) {
            SQLite::Statement statement(m_connection->database, one.sql);
            bindText(statement, 1, one.one);
            bindText(statement, 2, one.other);
            if (statement.exec() > 0) {
                addAudit(m_connection->database, now, {actor, one.action, one.subject, one.detail});
            }
        }
        transaction.commit();
        return Done{};
    });
}

Outcome<Done> Cohorts::joinAll(const std::string& cohort, const std::vector<std::string>& learners,
                               const std::string& actor, UnixMilliseconds now) {
    std::vector<Change> changes;
    for (const std::string& learner : learners) {
        changes.push_back({"INSERT INTO cohort_learner VALUES (?, ?) ON CONFLICT DO NOTHING", cohort, learner, "joined",
                           "cohort " + cohort, "learner=" + learner});
    }
    return change(changes, actor, now);
}

Outcome<Done> Cohorts::assignAll(const std::vector<std::string>& learners, const std::string& supervisor,
                                 const std::string& actor, UnixMilliseconds now) {
    std::vector<Change> changes;
    for (const std::string& learner : learners) {
        changes.push_back({"INSERT INTO supervision VALUES (?, ?) ON CONFLICT DO NOTHING", learner, supervisor,
                           "assigned", "learner " + learner, "account=" + supervisor});
    }
    return change(changes, actor, now);
}

Outcome<Done> Cohorts::unassignAll(const std::vector<std::string>& learners, const std::string& supervisor,
                                   const std::string& actor, UnixMilliseconds now) {
    std::vector<Change> changes;
    for (const std::string& learner : learners) {
        changes.push_back({"DELETE FROM supervision WHERE learner = ? AND supervisor = ?", learner, supervisor,
                           "unassigned", "learner " + learner, "account=" + supervisor});
    }
    return change(changes, actor, now);
}

Outcome<Done> Cohorts::join(const std::string& cohort, const std::string& learner, const std::string& actor,
                            UnixMilliseconds now) {
    return joinAll(cohort, {learner}, actor, now);
}

Outcome<Done> Cohorts::leave(const std::string& cohort, const std::string& learner, const std::string& actor,
                             UnixMilliseconds now) {
    return change({{"DELETE FROM cohort_learner WHERE cohort = ? AND learner = ?", cohort, learner, "left",
                    "cohort " + cohort, "learner=" + learner}},
                  actor, now);
}

Outcome<Done> Cohorts::facilitate(const std::string& cohort, const std::string& account, const std::string& actor,
                                  UnixMilliseconds now) {
    return change({{"INSERT INTO cohort_facilitator VALUES (?, ?) ON CONFLICT DO NOTHING", cohort, account,
                    "let facilitate", "cohort " + cohort, "account=" + account}},
                  actor, now);
}

Outcome<Done> Cohorts::noLongerFacilitate(const std::string& cohort, const std::string& account,
                                          const std::string& actor, UnixMilliseconds now) {
    return change({{"DELETE FROM cohort_facilitator WHERE cohort = ? AND account = ?", cohort, account,
                    "no longer lets facilitate", "cohort " + cohort, "account=" + account}},
                  actor, now);
}

Outcome<Done> Cohorts::assign(const std::string& learner, const std::string& supervisor, const std::string& actor,
                              UnixMilliseconds now) {
    return assignAll({learner}, supervisor, actor, now);
}

Outcome<Done> Cohorts::unassign(const std::string& learner, const std::string& supervisor, const std::string& actor,
                                UnixMilliseconds now) {
    return unassignAll({learner}, supervisor, actor, now);
}

Outcome<std::vector<std::string>> Cohorts::learnersOf(const std::string& cohort) const {
    return readAll(m_connection, "SELECT learner FROM cohort_learner WHERE cohort = ?", cohort, readId);
}

Outcome<std::vector<Cohort>> Cohorts::cohortsOfLearner(const std::string& learner) const {
    return readAll(m_connection,
                   std::string(selectCohorts) +
                       "JOIN cohort_learner j ON j.cohort = c.id WHERE j.learner = ? ORDER BY c.name COLLATE NOCASE",
                   learner, readCohort);
}

Outcome<std::vector<Cohort>> Cohorts::facilitatedBy(const std::string& account) const {
    return readAll(m_connection,
                   std::string(selectCohorts) + "JOIN cohort_facilitator f ON f.cohort = c.id WHERE f.account = ? "
                                                "ORDER BY c.name COLLATE NOCASE",
                   account, readCohort);
}

Outcome<std::vector<std::string>> Cohorts::assignedTo(const std::string& supervisor) const {
    return readAll(m_connection, "SELECT learner FROM supervision WHERE supervisor = ?", supervisor, readId);
}

Outcome<std::vector<std::string>> Cohorts::supervisorsOf(const std::string& learner) const {
    return readAll(m_connection, "SELECT supervisor FROM supervision WHERE learner = ?", learner, readId);
}

Outcome<std::vector<std::string>> Cohorts::facilitatorsOf(const std::string& cohort) const {
    return readAll(m_connection, "SELECT account FROM cohort_facilitator WHERE cohort = ?", cohort, readId);
}

Outcome<bool> Cohorts::isAssigned(const std::string& learner, const std::string& supervisor) const {
    return guarded(*m_connection, [&] {
        SQLite::Statement query(m_connection->database,
                                "SELECT 1 FROM supervision WHERE learner = ? AND supervisor = ?");
        query.bind(1, learner);
        query.bind(2, supervisor);
        return query.executeStep();
    });
}

Outcome<bool> Cohorts::isInCohortOf(const std::string& learner, const std::string& facilitator) const {
    return guarded(*m_connection, [&] {
        SQLite::Statement query(m_connection->database,
                                "SELECT 1 FROM cohort_learner m JOIN cohort_facilitator f ON f.cohort = m.cohort "
                                "WHERE m.learner = ? AND f.account = ?");
        query.bind(1, learner);
        query.bind(2, facilitator);
        return query.executeStep();
    });
}

} // namespace records
