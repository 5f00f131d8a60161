#include "records/Schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>

namespace records {

namespace {

// Identity apart from events: a name stands in `learner` and nowhere else. Times are Unix milliseconds; a seed is the
// 64 bits of an unsigned number. The choices that were available are ids with a space between, in the order shown.
constexpr const char* firstSchema = R"sql(
CREATE TABLE content (
    hash  TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    kind  TEXT NOT NULL CHECK (kind IN ('scenario', 'framework')),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE learner (
    id    TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    name  TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 80),
    rank  TEXT NOT NULL CHECK (length(rank) <= 64),
    added INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    learner         TEXT REFERENCES learner (id),
    scenario        TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 64),
    title           TEXT NOT NULL,
    scenario_hash   TEXT NOT NULL REFERENCES content (hash),
    framework_hash  TEXT NOT NULL REFERENCES content (hash),
    program_version TEXT NOT NULL CHECK (length(program_version) <= 64),
    seed            INTEGER NOT NULL,
    rank            TEXT NOT NULL CHECK (length(rank) BETWEEN 1 AND 64),
    mode            TEXT NOT NULL CHECK (mode IN ('first', 'repeat', 'practice') OR mode GLOB 'automatic: ?*'),
    started         INTEGER NOT NULL,
    ended           INTEGER,
    ending          TEXT CHECK (length(ending) BETWEEN 1 AND 64),
    ending_title    TEXT,
    debrief_digest  TEXT CHECK (length(debrief_digest) = 64 AND debrief_digest NOT GLOB '*[^0-9a-f]*'),
    debrief_rules   INTEGER,
    CHECK ((ended IS NULL) = (ending IS NULL) AND (ended IS NULL) = (ending_title IS NULL) AND
           (ended IS NULL) = (debrief_digest IS NULL) AND (ended IS NULL) = (debrief_rules IS NULL))
) STRICT;

CREATE INDEX attempt_of_learner ON attempt (learner, scenario);

CREATE TABLE decision (
    attempt   INTEGER NOT NULL REFERENCES attempt (number),
    number    INTEGER NOT NULL CHECK (number >= 0),
    situation TEXT NOT NULL CHECK (length(situation) BETWEEN 1 AND 64),
    choice    TEXT NOT NULL CHECK (length(choice) BETWEEN 1 AND 64),
    available TEXT NOT NULL,
    thought   INTEGER NOT NULL CHECK (thought BETWEEN 0 AND 4294967295),
    expired   INTEGER NOT NULL CHECK (expired IN (0, 1)),
    restarts  INTEGER NOT NULL CHECK (restarts BETWEEN 0 AND 255),
    at        INTEGER NOT NULL,
    PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE rationale (
    attempt  INTEGER NOT NULL,
    decision INTEGER NOT NULL,
    text     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (attempt, decision),
    FOREIGN KEY (attempt, decision) REFERENCES decision (attempt, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE resumption (
    number   INTEGER PRIMARY KEY,
    attempt  INTEGER NOT NULL REFERENCES attempt (number),
    decision INTEGER NOT NULL CHECK (decision >= 0),
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX resumption_of_attempt ON resumption (attempt, decision);
)sql";

// What the first version wrote at each resumption, whether or not the situation had been seen, is taken for the
// appearances that it can have stood for.
constexpr const char* appearances = R"sql(
CREATE TABLE appearance (
    number   INTEGER PRIMARY KEY,
    attempt  INTEGER NOT NULL REFERENCES attempt (number),
    decision INTEGER NOT NULL CHECK (decision >= 0),
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX appearance_of_attempt ON appearance (attempt, decision);

INSERT INTO appearance (attempt, decision, at) SELECT attempt, decision, at FROM resumption ORDER BY number;

DROP TABLE resumption;
)sql";

// A table of its own: few attempts have a branch, and the attempts themselves stay as they are.
constexpr const char* branches = R"sql(
CREATE TABLE branch (
    attempt  INTEGER NOT NULL PRIMARY KEY REFERENCES attempt (number),
    origin   INTEGER NOT NULL REFERENCES attempt (number) CHECK (origin < attempt),
    decision INTEGER NOT NULL CHECK (decision >= 0)
) STRICT;
)sql";

// People who work here beside the learners, what is said about attempts, and the trail of who did what. A learner's
// name stays in `learner` alone: the account of a learner has none of its own. `audit` names things and people by their
// random ids only, so that it can stay as it is when a person is erased; what it vouches for is mixed with a salt that
// goes with the person's rows.
constexpr const char* review = R"sql(
CREATE TABLE installation (
    only         INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    id           TEXT NOT NULL CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    public_key   BLOB NOT NULL CHECK (length(public_key) = 32),
    secret_key   BLOB NOT NULL CHECK (length(secret_key) = 64),
    made         INTEGER NOT NULL,
    keep_days    INTEGER CHECK (keep_days BETWEEN 1 AND 36500),
    lock_minutes INTEGER NOT NULL CHECK (lock_minutes BETWEEN 1 AND 240),
    audit_rows   INTEGER NOT NULL CHECK (audit_rows >= 0),
    audit_head   TEXT NOT NULL CHECK (length(audit_head) = 64)
) STRICT;

CREATE TABLE known_installation (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    added      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    name       TEXT UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 80),
    learner    TEXT UNIQUE REFERENCES learner (id),
    role       TEXT NOT NULL CHECK (role IN ('learner', 'facilitator', 'supervisor', 'administrator')),
    passphrase TEXT CHECK (length(passphrase) <= 128),
    code       TEXT CHECK (length(code) <= 128),
    added      INTEGER NOT NULL,
    closed     INTEGER,
    failures   INTEGER NOT NULL CHECK (failures >= 0),
    wait_until INTEGER NOT NULL,
    CHECK ((role = 'learner') = (learner IS NOT NULL) AND (name IS NULL) = (learner IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort (
    id    TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    name  TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 80),
    added INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort_learner (
    cohort  TEXT NOT NULL REFERENCES cohort (id),
    learner TEXT NOT NULL REFERENCES learner (id),
    PRIMARY KEY (cohort, learner)
) STRICT, WITHOUT ROWID;

CREATE INDEX cohort_of_learner ON cohort_learner (learner);

CREATE TABLE cohort_facilitator (
    cohort  TEXT NOT NULL REFERENCES cohort (id),
    account TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (cohort, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE supervision (
    learner    TEXT NOT NULL REFERENCES learner (id),
    supervisor TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (learner, supervisor)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
    number   INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    attempt  INTEGER NOT NULL REFERENCES attempt (number),
    decision INTEGER CHECK (decision >= 0),
    answers  INTEGER REFERENCES comment (number) CHECK (answers < number),
    author   TEXT NOT NULL REFERENCES account (id),
    text     TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    at       INTEGER NOT NULL,
    salt     BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;

CREATE INDEX comment_on_attempt ON comment (attempt);

CREATE TABLE sign_off (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    learner         TEXT NOT NULL REFERENCES learner (id),
    attempt         INTEGER REFERENCES attempt (number),
    supervisor      TEXT NOT NULL REFERENCES account (id),
    supervisor_name TEXT NOT NULL CHECK (length(supervisor_name) BETWEEN 1 AND 80),
    note            TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 20000),
    agreed          TEXT NOT NULL CHECK (length(agreed) <= 20000),
    signed          TEXT NOT NULL,
    digest          TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    at              INTEGER NOT NULL,
    salt            BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;

CREATE INDEX sign_off_of_learner ON sign_off (learner);

CREATE TABLE audit (
    number  INTEGER PRIMARY KEY CHECK (number > 0),
    at      INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,
    hash    TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE seal (
    attempt INTEGER NOT NULL PRIMARY KEY REFERENCES attempt (number),
    salt    BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;

CREATE TABLE origin (
    attempt      INTEGER NOT NULL PRIMARY KEY REFERENCES attempt (number),
    installation TEXT NOT NULL REFERENCES known_installation (id),
    at           INTEGER NOT NULL
) STRICT;

CREATE TABLE erasure (
    subject TEXT NOT NULL PRIMARY KEY CHECK (length(subject) = 26 AND subject NOT GLOB '*[^a-z2-7]*'),
    kind    TEXT NOT NULL CHECK (kind IN ('learner', 'account', 'attempt')),
    actor   TEXT NOT NULL,
    begun   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (
    scenario_hash TEXT NOT NULL REFERENCES content (hash),
    situation     TEXT NOT NULL,
    choice        TEXT NOT NULL,
    taken         INTEGER NOT NULL CHECK (taken > 0),
    PRIMARY KEY (scenario_hash, situation, choice)
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_overview ON attempt (learner, mode, started, ended);
)sql";

// What was asked in quizzes and what was answered. A question is kept as it was put, once however often that was; what
// is remembered of somebody's memory follows from their answers and is not kept. A share of 1,000,000 is all of it.
// Apart from attempts: nothing here is read where a debrief is made. A round that ended is sealed with its salt.
constexpr const char* rounds = R"sql(
CREATE TABLE question (
    number INTEGER PRIMARY KEY,
    hash   TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE quiz_round (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    learner         TEXT REFERENCES learner (id),
    kind            TEXT NOT NULL CHECK (kind IN ('round', 'daily', 'mistakes')),
    title           TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    framework_hash  TEXT NOT NULL REFERENCES content (hash),
    program_version TEXT NOT NULL CHECK (length(program_version) <= 64),
    at_once         INTEGER NOT NULL CHECK (at_once IN (0, 1)),
    seconds         INTEGER CHECK (seconds BETWEEN 5 AND 3600),
    started         INTEGER NOT NULL,
    ended           INTEGER,
    salt            BLOB CHECK (length(salt) = 16),
    CHECK ((ended IS NULL) = (salt IS NULL))
) STRICT;

CREATE INDEX quiz_round_of_learner ON quiz_round (learner, started);

CREATE TABLE posed (
    round    INTEGER NOT NULL REFERENCES quiz_round (number),
    number   INTEGER NOT NULL CHECK (number BETWEEN 0 AND 999),
    card     TEXT NOT NULL CHECK (length(card) BETWEEN 1 AND 160),
    question INTEGER NOT NULL REFERENCES question (number),
    seed     INTEGER NOT NULL,
    PRIMARY KEY (round, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    round     INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    given     TEXT NOT NULL CHECK (length(given) <= 2000),
    certainty INTEGER NOT NULL CHECK (certainty BETWEEN 1 AND 3),
    share     INTEGER NOT NULL CHECK (share BETWEEN 0 AND 1000000),
    thought   INTEGER NOT NULL CHECK (thought BETWEEN 0 AND 4294967295),
    expired   INTEGER NOT NULL CHECK (expired IN (0, 1)),
    day       INTEGER NOT NULL CHECK (day BETWEEN 0 AND 3000000),
    at        INTEGER NOT NULL,
    PRIMARY KEY (round, number),
    FOREIGN KEY (round, number) REFERENCES posed (round, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_origin (
    round        INTEGER NOT NULL PRIMARY KEY REFERENCES quiz_round (number),
    installation TEXT NOT NULL REFERENCES known_installation (id),
    at           INTEGER NOT NULL
) STRICT;

CREATE TABLE erasure_of_any (
    subject TEXT NOT NULL PRIMARY KEY CHECK (length(subject) = 26 AND subject NOT GLOB '*[^a-z2-7]*'),
    kind    TEXT NOT NULL CHECK (kind IN ('learner', 'account', 'attempt', 'round')),
    actor   TEXT NOT NULL,
    begun   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO erasure_of_any SELECT subject, kind, actor, begun FROM erasure;
DROP TABLE erasure;
ALTER TABLE erasure_of_any RENAME TO erasure;
)sql";

// Classes that decided together. What happened in one is kept row by row, so that a class whose laptop fell can be
// opened again as it was. A person of a class is a number; their name stands beside it unless they are a learner, and
// what they wrote only in `words`, so that both can be taken out. `secret` is the digest of the code by which their
// phone comes back. A class that ended is sealed with its salt.
constexpr const char* classes = R"sql(
CREATE TABLE class (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
    code            TEXT NOT NULL CHECK (length(code) = 6),
    desk            TEXT NOT NULL CHECK (length(desk) = 64 AND desk NOT GLOB '*[^0-9a-f]*'),
    title           TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    cohort          TEXT CHECK (length(cohort) BETWEEN 1 AND 80),
    scenario_hash   TEXT REFERENCES content (hash),
    framework_hash  TEXT NOT NULL REFERENCES content (hash),
    program_version TEXT NOT NULL CHECK (length(program_version) <= 64),
    seed            INTEGER NOT NULL,
    rank            TEXT NOT NULL CHECK (length(rank) BETWEEN 1 AND 64),
    names           TEXT NOT NULL CHECK (names IN ('none', 'typed', 'listed')),
    started         INTEGER NOT NULL,
    ended           INTEGER,
    salt            BLOB CHECK (length(salt) = 16),
    CHECK ((ended IS NULL) = (salt IS NULL))
) STRICT;

CREATE TABLE class_question (
    class    INTEGER NOT NULL REFERENCES class (number),
    number   INTEGER NOT NULL CHECK (number BETWEEN 0 AND 999),
    card     TEXT NOT NULL CHECK (length(card) BETWEEN 1 AND 160),
    question INTEGER NOT NULL REFERENCES question (number),
    seed     INTEGER NOT NULL,
    PRIMARY KEY (class, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE class_person (
    class   INTEGER NOT NULL REFERENCES class (number),
    number  INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4000),
    name    TEXT CHECK (length(name) BETWEEN 1 AND 80),
    learner TEXT REFERENCES learner (id),
    secret  TEXT CHECK (length(secret) = 64 AND secret NOT GLOB '*[^0-9a-f]*'),
    PRIMARY KEY (class, number),
    CHECK (name IS NULL OR learner IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX class_of_learner ON class_person (learner);

CREATE TABLE class_event (
    class     INTEGER NOT NULL REFERENCES class (number),
    number    INTEGER NOT NULL CHECK (number >= 0),
    at        INTEGER NOT NULL CHECK (at BETWEEN 0 AND 31536000000),
    kind      TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 20),
    person    INTEGER CHECK (person BETWEEN 1 AND 4000),
    value     INTEGER,
    answer    TEXT CHECK (length(answer) <= 2000),
    certainty INTEGER CHECK (certainty BETWEEN 1 AND 3),
    words     TEXT CHECK (length(words) BETWEEN 1 AND 200),
    PRIMARY KEY (class, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure_of_any (
    subject TEXT NOT NULL PRIMARY KEY CHECK (length(subject) = 26 AND subject NOT GLOB '*[^a-z2-7]*'),
    kind    TEXT NOT NULL CHECK (kind IN ('learner', 'account', 'attempt', 'round', 'class')),
    actor   TEXT NOT NULL,
    begun   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO erasure_of_any SELECT subject, kind, actor, begun FROM erasure;
DROP TABLE erasure;
ALTER TABLE erasure_of_any RENAME TO erasure;
)sql";

constexpr std::array steps{MigrationStep{firstSchema}, MigrationStep{appearances}, MigrationStep{branches},
                           MigrationStep{review},      MigrationStep{rounds},      MigrationStep{classes}};

} // namespace

std::span<const MigrationStep> migrationSteps() { return steps; }

std::int64_t currentVersion() { return static_cast<std::int64_t>(steps.size()); }

void migrate(SQLite::Database& database, std::span<const MigrationStep> all, std::int64_t from) {
    for (std::size_t done = static_cast<std::size_t>(from); done < all.size(); ++done) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        database.exec(all[done].sql);
        database.exec("PRAGMA user_version = " + std::to_string(done + 1));
        transaction.commit();
    }
}

std::vector<std::string> schemaOf(SQLite::Database& database) {
    std::vector<std::string> schema;
    SQLite::Statement query(database,
                            "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY name, type");
    while (query.executeStep()) {
        schema.push_back(query.getColumn(0).getString() + ' ' + query.getColumn(1).getString() + ' ' +
                         query.getColumn(2).getString() + ' ' + query.getColumn(3).getString());
    }
    return schema;
}

const std::vector<std::string>& expectedSchema(std::int64_t version) {
    // Made once: every opening of records asks for it, a recovery for that of each version.
    static const std::vector<std::vector<std::string>> ofVersions = [] {
        SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_MEMORY);
        std::vector<std::vector<std::string>> schemas{schemaOf(fresh)};
        for (std::size_t i = 0; i < std::size(steps); ++i) {
            migrate(fresh, std::span(steps).first(i + 1), static_cast<std::int64_t>(i));
            schemas.push_back(schemaOf(fresh));
        }
        return schemas;
    }();
    return ofVersions.at(static_cast<std::size_t>(version));
}

} // namespace records
