#include "records/InsertRows.hpp"

#include "records/Rows.hpp"
#include "records/Signed.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <bit>

namespace records {

namespace {

void insertParts(SQLite::Database& database, std::int64_t number, const StoredAttempt& attempt) {
    for (std::size_t i = 0; i < attempt.decisions.size(); ++i) {
        const StoredDecision& decision = attempt.decisions[i];
        SQLite::Statement insert(database, "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, number);
        insert.bind(2, signedOf(i));
        bindText(insert, 3, decision.situation);
        bindText(insert, 4, decision.choice);
        bindText(insert, 5, joined(decision.available));
        insert.bind(6, std::int64_t{decision.thoughtMilliseconds});
        insert.bind(7, decision.expired ? 1 : 0);
        insert.bind(8, int{decision.restarts});
        insert.bind(9, decision.at);
        insert.exec();
    }
    for (const StoredRationale& rationale : attempt.rationales) {
        SQLite::Statement insert(database, "INSERT INTO rationale VALUES (?, ?, ?, ?)");
        insert.bind(1, number);
        insert.bind(2, signedOf(rationale.decision));
        bindText(insert, 3, rationale.text);
        insert.bind(4, rationale.at);
        insert.exec();
    }
    for (const Appearance& appearance : attempt.appearances) {
        SQLite::Statement insert(database, "INSERT INTO appearance (attempt, decision, at) VALUES (?, ?, ?)");
        insert.bind(1, number);
        insert.bind(2, signedOf(appearance.decision));
        insert.bind(3, appearance.at);
        insert.exec();
    }
}

} // namespace

void insertLearner(SQLite::Database& database, const Learner& learner, UnixMilliseconds added) {
    SQLite::Statement insert(database, "INSERT INTO learner VALUES (?, ?, ?, ?)");
    bindText(insert, 1, learner.id);
    bindText(insert, 2, learner.name);
    bindText(insert, 3, learner.rank);
    insert.bind(4, added);
    insert.exec();
}

void insertContent(SQLite::Database& database, ContentKind kind, const std::string& hash, const std::string& bytes) {
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO content VALUES (?, ?, ?)");
    bindText(insert, 1, hash);
    insert.bind(2, kind == ContentKind::scenario ? "scenario" : "framework");
    bindBytes(insert, 3, bytes);
    insert.exec();
}

void insertAttempt(SQLite::Database& database, const StoredAttempt& attempt) {
    const AttemptHead& head = attempt.head;
    const AttemptEnd end = attempt.end.value_or(AttemptEnd{});
    SQLite::Statement insert(database,
                             "INSERT INTO attempt (id, learner, scenario, title, scenario_hash, framework_hash, "
                             "program_version, seed, rank, mode, started, ended, ending, ending_title, "
                             "debrief_digest, debrief_rules) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindText(insert, 1, head.id);
    if (head.learnerId) {
        bindText(insert, 2, *head.learnerId);
    }
    bindText(insert, 3, head.scenarioId);
    bindText(insert, 4, head.scenarioTitle);
    bindText(insert, 5, head.scenarioHash);
    bindText(insert, 6, head.frameworkHash);
    bindText(insert, 7, head.programVersion);
    insert.bind(8, std::bit_cast<std::int64_t>(head.seed));
    bindText(insert, 9, head.rank);
    bindText(insert, 10, head.mode);
    insert.bind(11, head.started);
    insert.bind(12, end.ended);
    bindText(insert, 13, end.ending);
    bindText(insert, 14, end.endingTitle);
    bindText(insert, 15, end.debriefDigest);
    insert.bind(16, end.debriefRules);
    insert.exec();
    const std::int64_t number = database.getLastInsertRowid();
    insertParts(database, number, attempt);
    if (head.branch) {
        SQLite::Statement branch(database, "INSERT INTO branch SELECT ?1, number, ?3 FROM attempt WHERE id = ?2");
        branch.bind(1, number);
        bindText(branch, 2, head.branch->origin);
        branch.bind(3, signedOf(head.branch->decision));
        branch.exec();
    }
}

void insertAccount(SQLite::Database& database, const Account& account, UnixMilliseconds now) {
    SQLite::Statement insert(database, "INSERT INTO account VALUES (?, ?, ?, ?, NULL, NULL, ?, ?, 0, 0)");
    bindText(insert, 1, account.id);
    if (account.learnerId) {
        bindText(insert, 3, *account.learnerId);
    } else {
        bindText(insert, 2, account.name);
    }
    bindText(insert, 4, nameOf(account.role));
    insert.bind(5, now);
    if (account.closed) {
        insert.bind(6, now);
    }
    insert.exec();
}

void insertComment(SQLite::Database& database, const Comment& comment, const std::string& salt) {
    SQLite::Statement insert(database,
                             "INSERT INTO comment (id, attempt, decision, answers, author, text, at, salt) VALUES "
                             "(?1, (SELECT number FROM attempt WHERE id = ?2), ?3, "
                             "(SELECT number FROM comment WHERE id = ?4), ?5, ?6, ?7, ?8)");
    bindText(insert, 1, comment.id);
    bindText(insert, 2, comment.attempt);
    if (comment.decision) {
        insert.bind(3, signedOf(*comment.decision));
    }
    if (comment.answers) {
        bindText(insert, 4, *comment.answers);
    }
    bindText(insert, 5, comment.author);
    bindText(insert, 6, comment.text);
    insert.bind(7, comment.at);
    bindBytes(insert, 8, salt);
    insert.exec();
}

void insertSignOff(SQLite::Database& database, const SignOff& signOff, const std::string& salt) {
    SQLite::Statement insert(database,
                             "INSERT INTO sign_off (id, learner, attempt, supervisor, supervisor_name, note, agreed, "
                             "signed, digest, at, salt) VALUES (?1, ?2, (SELECT number FROM attempt WHERE id = ?3), "
                             "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    bindText(insert, 1, signOff.id);
    bindText(insert, 2, signOff.learner);
    if (signOff.attempt) {
        bindText(insert, 3, *signOff.attempt);
    }
    bindText(insert, 4, signOff.supervisor);
    bindText(insert, 5, signOff.supervisorName);
    bindText(insert, 6, signOff.note);
    bindText(insert, 7, signOff.agreed);
    bindText(insert, 8, signOff.signedText);
    bindText(insert, 9, signOff.digest);
    insert.bind(10, signOff.at);
    bindBytes(insert, 11, salt);
    insert.exec();
}

} // namespace records
