// Practice runs that leave the path of an earlier attempt at one of its decisions.

#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

namespace {

std::optional<Problem> whatIsWrong(const AttemptLine& origin, const Branch& branch) {
    if (isAutomatic(origin.head)) {
        return Problem{ProblemKind::refused,
                       "This attempt was played by a policy, not by a person, so there is no decision in it that a "
                       "person could take otherwise. Begin the scenario instead."};
    }
    if (!origin.end) {
        return Problem{ProblemKind::refused,
                       "This attempt has not come to its end yet, so nothing in it can be tried otherwise. Go on with "
                       "it first."};
    }
    if (branch.decision >= origin.decisions) {
        return Problem{ProblemKind::refused, "This attempt has " + std::to_string(origin.decisions) +
                                                 (origin.decisions == 1 ? " decision" : " decisions") +
                                                 ", so there is none of that number. Choose one that it has."};
    }
    return std::nullopt;
}

/// The decisions and reasons before the branch, as they are.
void copyPath(SQLite::Database& database, std::int64_t from, std::int64_t to, std::int64_t decisions) {
    for (const char* sql :
         {"INSERT INTO decision SELECT ?2, number, situation, choice, available, thought, expired, restarts, at "
          "FROM decision WHERE attempt = ?1 AND number < ?3",
          "INSERT INTO rationale SELECT ?2, decision, text, at FROM rationale WHERE attempt = ?1 AND decision < ?3"}) {
        SQLite::Statement copy(database, sql);
        copy.bind(1, from);
        copy.bind(2, to);
        copy.bind(3, decisions);
        copy.exec();
    }
}

} // namespace

Outcome<AttemptHead> Records::begin(const NewBranch& wanted) {
    return guarded(*m_connection, [&]() -> Outcome<AttemptHead> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement query(database, std::string(selectAttempts) + "WHERE a.id = ?");
        bindText(query, 1, wanted.branch.origin);
        if (!query.executeStep()) {
            return Problem{ProblemKind::notFound,
                           "The attempt that this would be tried from is not in the records any more. List the "
                           "attempts to see which there are."};
        }
        const AttemptLine origin = readLine(query);
        const std::int64_t from = query.getColumn(18).getInt64();
        query.reset();
        if (auto problem = whatIsWrong(origin, wanted.branch)) {
            return *problem;
        }
        AttemptHead head = origin.head;
        head.id = randomId();
        head.mode = "practice";
        head.programVersion = wanted.programVersion;
        head.started = wanted.started;
        head.branch = wanted.branch;
        SQLite::Statement insert(
            database, "INSERT INTO attempt (id, learner, scenario, title, scenario_hash, framework_hash, "
                      "program_version, seed, rank, mode, started) SELECT ?2, learner, scenario, title, "
                      "scenario_hash, framework_hash, ?3, seed, rank, ?4, ?5 FROM attempt WHERE number = ?1");
        insert.bind(1, from);
        bindText(insert, 2, head.id);
        bindText(insert, 3, head.programVersion);
        bindText(insert, 4, head.mode);
        insert.bind(5, head.started);
        insert.exec();
        const std::int64_t to = database.getLastInsertRowid();
        const auto decisions = static_cast<std::int64_t>(wanted.branch.decision);
        copyPath(database, from, to, decisions);
        SQLite::Statement branch(database, "INSERT INTO branch VALUES (?, ?, ?)");
        branch.bind(1, to);
        branch.bind(2, from);
        branch.bind(3, decisions);
        branch.exec();
        transaction.commit();
        return head;
    });
}

} // namespace records
