#include "records/Unread.hpp"

#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

namespace {

constexpr std::string_view saidKey = "said=";

// Whether something is unread hangs on rows of the trail alone, which are numbered in the order in which they were
// written: clocks that were set back change nothing, and what a bundle brought counts from when it came.
constexpr const char* trail =
    "WITH kept AS (SELECT subject, max(number) AS number FROM audit "
    "WHERE action IN ('commented', 'signed off', 'merged') AND (subject GLOB 'comment *' OR subject GLOB 'sign-off *') "
    "GROUP BY subject), "
    "seen AS (SELECT subject, max(number) AS number FROM audit WHERE actor = ?1 AND action = 'saw' AND "
    "(detail GLOB 'said=*' OR subject GLOB 'learner *') GROUP BY subject) ";

constexpr const char* selectComments =
    "SELECT a.learner, a.id, a.scenario_title, ifnull(c.name, n.name), m.at FROM comment m "
    "JOIN attempt a ON a.number = m.attempt JOIN account c ON c.id = m.author LEFT JOIN learner n ON n.id = c.learner "
    "LEFT JOIN kept k ON k.subject = 'comment ' || m.id LEFT JOIN seen s ON s.subject = 'attempt ' || a.id "
    "WHERE m.author <> ?1 AND (s.number IS NULL OR s.number < k.number) ";

constexpr const char* ofLearner = "AND a.learner = ?2 ORDER BY m.number";

constexpr const char* byLearners =
    "AND c.learner = a.learner AND (?2 IS NULL OR a.learner = ?2) AND "
    "(?3 IS NULL OR EXISTS (SELECT 1 FROM cohort_learner g WHERE g.learner = a.learner AND g.cohort = ?3)) AND "
    "(?4 IS NULL OR EXISTS (SELECT 1 FROM supervision v WHERE v.learner = a.learner AND v.supervisor = ?4)) AND "
    "(?5 IS NULL OR EXISTS (SELECT 1 FROM cohort_learner g JOIN cohort_facilitator f ON f.cohort = g.cohort "
    "WHERE g.learner = a.learner AND f.account = ?5)) ORDER BY m.number";

constexpr const char* selectSignOffs =
    "SELECT o.learner, a.id, ifnull(a.scenario_title, ''), o.supervisor_name, o.at FROM sign_off o "
    "LEFT JOIN attempt a ON a.number = o.attempt LEFT JOIN kept k ON k.subject = 'sign-off ' || o.id "
    "LEFT JOIN seen s ON s.subject = ifnull('attempt ' || a.id, 'learner ' || o.learner) "
    "WHERE o.learner = ?2 AND (s.number IS NULL OR s.number < k.number) ORDER BY o.number";

/// Whether there is anything at all that could be unread; the trail is long, and need not be gone through for nothing.
bool any(SQLite::Database& database, const char* sql, const std::optional<std::string>& learner) {
    SQLite::Statement query(database, sql);
    if (learner) {
        query.bind(1, *learner);
    }
    return query.executeStep();
}

void read(SQLite::Statement& query, Unread::Kind kind, std::vector<Unread>& all) {
    while (query.executeStep()) {
        Unread unread{kind, lineAt(query, 0), {}, query.getColumn(2).getString(), lineAt(query, 3), timeAt(query, 4)};
        if (!query.getColumn(1).isNull()) {
            unread.attempt = lineAt(query, 1);
        }
        all.push_back(std::move(unread));
    }
}

} // namespace

std::string saidDetail(std::size_t said) { return std::string(saidKey) + std::to_string(said); }

Outcome<std::vector<Unread>> unreadBy(const Records& records, const std::string& account, const std::string& learner) {
    Connection& connection = *records.connection();
    return guarded(connection.file, [&] {
        std::vector<Unread> all;
        SQLite::Database& database = connection.database;
        if (any(database,
                "SELECT 1 FROM attempt a JOIN comment m ON m.attempt = a.number WHERE a.learner = ?1 LIMIT 1",
                learner)) {
            SQLite::Statement query(database, std::string(trail) + selectComments + ofLearner);
            query.bind(1, account);
            query.bind(2, learner);
            read(query, Unread::Kind::comment, all);
        }
        if (any(database, "SELECT 1 FROM sign_off WHERE learner = ?1 LIMIT 1", learner)) {
            SQLite::Statement query(database, std::string(trail) + selectSignOffs);
            query.bind(1, account);
            query.bind(2, learner);
            read(query, Unread::Kind::signOff, all);
        }
        return all;
    });
}

Outcome<std::vector<Unread>> unreadFromLearners(const Records& records, const std::string& account,
                                                const Whose& whose) {
    Connection& connection = *records.connection();
    return guarded(connection.file, [&] {
        std::vector<Unread> all;
        SQLite::Database& database = connection.database;
        if (!any(database, "SELECT 1 FROM comment WHERE answers IS NOT NULL LIMIT 1", {})) {
            return all; // a learner only answers
        }
        SQLite::Statement query(database, std::string(trail) + selectComments + byLearners);
        query.bind(1, account);
        int index = 2;
        for (const auto* wanted : {&whose.learner, &whose.cohort, &whose.supervisor, &whose.facilitator}) {
            if (*wanted) {
                query.bind(index, **wanted);
            }
            ++index;
        }
        read(query, Unread::Kind::comment, all);
        return all;
    });
}

} // namespace records
