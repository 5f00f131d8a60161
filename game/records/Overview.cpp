#include "records/Overview.hpp"

#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/Load.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

namespace {

/// Each count goes through the one part of the index that it needs: with a hundred thousand attempts that takes a third
/// of the time of one walk that looks at every attempt for every count.
constexpr const char* selectLines =
    "SELECT l.id, l.name, l.rank, "
    "(SELECT count(a.ended) FROM attempt a INDEXED BY attempt_overview WHERE a.learner = l.id AND a.mode = 'first'), "
    "(SELECT count(a.ended) FROM attempt a INDEXED BY attempt_overview WHERE a.learner = l.id AND a.mode = 'repeat'), "
    "(SELECT count(a.ended) FROM attempt a INDEXED BY attempt_overview WHERE a.learner = l.id AND "
    "a.mode = 'practice'), "
    "(SELECT count(*) - count(a.ended) FROM attempt a INDEXED BY attempt_overview WHERE a.learner = l.id AND "
    "a.mode IN ('first', 'repeat', 'practice')), "
    "(SELECT max(a.started) FROM attempt a INDEXED BY attempt_overview WHERE a.learner = l.id AND "
    "a.mode IN ('first', 'repeat', 'practice')), "
    "s.at, "
    "(SELECT count(*) FROM attempt a INDEXED BY attempt_overview WHERE a.learner = l.id AND "
    "a.mode IN ('first', 'repeat') AND a.ended > ifnull(s.at, -1)) "
    "FROM learner l LEFT JOIN (SELECT learner, max(at) AS at FROM sign_off GROUP BY learner) s ON s.learner = l.id "
    "WHERE (?1 IS NULL OR l.id = ?1) AND "
    "(?2 IS NULL OR EXISTS (SELECT 1 FROM cohort_learner m WHERE m.learner = l.id AND m.cohort = ?2)) AND "
    "(?3 IS NULL OR EXISTS (SELECT 1 FROM supervision v WHERE v.learner = l.id AND v.supervisor = ?3)) AND "
    "(?4 IS NULL OR EXISTS (SELECT 1 FROM cohort_learner m JOIN cohort_facilitator f ON f.cohort = m.cohort "
    "WHERE m.learner = l.id AND f.account = ?4)) "
    "ORDER BY l.name COLLATE NOCASE";

std::size_t countAt(const SQLite::Statement& row, int column) {
    constexpr std::int64_t most = 1'000'000'000;
    return row.getColumn(column).isNull() ? 0 : static_cast<std::size_t>(numberAt(row, column, 0, most));
}

std::optional<UnixMilliseconds> maybeTime(const SQLite::Statement& row, int column) {
    return row.getColumn(column).isNull() ? std::nullopt : std::optional(timeAt(row, column));
}

} // namespace

Outcome<std::vector<LearnerLine>> learnerLines(const Records& records, const Whose& whose) {
    Connection& connection = *records.connection();
    return guarded(connection, [&] {
        std::vector<LearnerLine> lines;
        SQLite::Statement query(connection.database, selectLines);
        int index = 1;
        for (const auto* wanted : {&whose.learner, &whose.cohort, &whose.supervisor, &whose.facilitator}) {
            if (*wanted) {
                query.bind(index, **wanted);
            }
            ++index;
        }
        while (query.executeStep()) {
            lines.push_back({readLearner(query), countAt(query, 3), countAt(query, 4), countAt(query, 5),
                             countAt(query, 6), maybeTime(query, 7), maybeTime(query, 8), countAt(query, 9)});
        }
        return lines;
    });
}

Outcome<LearnerDates> datesOf(const Records& records, const std::string& learner) {
    Connection& connection = *records.connection();
    return guarded(connection, [&] {
        LearnerDates dates;
        SQLite::Statement query(connection.database,
                                "SELECT l.added, a.added, a.closed, ifnull(a.failures, 0) FROM learner l LEFT JOIN "
                                "account a ON a.learner = l.id WHERE l.id = ?");
        query.bind(1, learner);
        if (query.executeStep()) {
            dates = {query.getColumn(0).getInt64(), maybeTime(query, 1), maybeTime(query, 2), countAt(query, 3)};
        }
        return dates;
    });
}

Outcome<std::optional<CameFrom>> originOf(const Records& records, const std::string& attempt) {
    Connection& connection = *records.connection();
    return guarded(connection, [&] {
        SQLite::Statement query(connection.database, "SELECT o.installation, o.at FROM origin o JOIN attempt a ON "
                                                     "a.number = o.attempt WHERE a.id = ?");
        query.bind(1, attempt);
        return query.executeStep() ? std::optional(CameFrom{lineAt(query, 0), timeAt(query, 1)}) : std::nullopt;
    });
}

Outcome<std::vector<StoredAttempt>> firstAttemptsOf(const Records& records, const std::string& learner) {
    Connection& connection = *records.connection();
    return guarded(connection, [&] {
        std::vector<std::string> ids;
        SQLite::Statement query(connection.database,
                                "SELECT id FROM attempt WHERE learner = ? AND mode = 'first' AND ended IS NOT NULL "
                                "ORDER BY ended, number");
        query.bind(1, learner);
        while (query.executeStep()) {
            ids.push_back(lineAt(query, 0));
        }
        std::vector<StoredAttempt> attempts;
        AttemptLoader loader(connection.database);
        for (const std::string& id : ids) {
            if (auto stored = loader.load(id)) {
                attempts.push_back(std::move(*stored));
            }
        }
        return attempts;
    });
}

ContentHashes hashesOf(const AttemptHead& head) { return {head.frameworkHash, head.scenarioHash}; }

Outcome<std::vector<ContentHashes>> latelyPlayed(const Records& records, std::size_t attempts) {
    Connection& connection = *records.connection();
    return guarded(connection, [&] {
        std::vector<ContentHashes> played;
        SQLite::Statement query(connection.database,
                                "SELECT DISTINCT framework_hash, scenario_hash FROM (SELECT framework_hash, "
                                "scenario_hash FROM attempt ORDER BY number DESC LIMIT ?)");
        query.bind(1, static_cast<std::int64_t>(attempts));
        while (query.executeStep()) {
            played.push_back({lineAt(query, 0), lineAt(query, 1)});
        }
        return played;
    });
}

} // namespace records
