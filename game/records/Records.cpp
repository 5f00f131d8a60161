#include "records/Records.hpp"

#include "content/Problems.hpp"
#include "records/AttemptRecorder.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/InsertRows.hpp"
#include "records/LearnerName.hpp"
#include "records/Load.hpp"
#include "records/PlainText.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace records {

namespace {

std::string keepContent(SQLite::Database& database, ContentKind kind, const std::string& bytes) {
    std::string hash = contentHash(bytes);
    insertContent(database, kind, hash, bytes);
    return hash;
}

bool hasPlayed(SQLite::Database& database, const std::string& learner, const std::string& scenario) {
    SQLite::Statement query(database, "SELECT count(*) FROM attempt AS a WHERE learner = ? AND scenario = ? AND "
                                      "mode NOT GLOB 'automatic: *' AND "
                                      "EXISTS (SELECT 1 FROM decision WHERE attempt = a.number)");
    query.bind(1, learner);
    query.bind(2, scenario);
    return query.executeStep() && query.getColumn(0).getInt64() > 0;
}

std::string modeOf(SQLite::Database& database, const NewAttempt& attempt) {
    if (attempt.policy) {
        return "automatic: " + *attempt.policy;
    }
    if (!attempt.learnerId) {
        return "practice";
    }
    return hasPlayed(database, *attempt.learnerId, attempt.scenarioId) ? "repeat" : "first";
}

Problem noSuchAttempt() {
    return {
        ProblemKind::notFound,
        "There is no attempt of that id here. List the attempts to see which there are, and check the folder of the "
        "records."};
}

} // namespace

Records::Records(std::shared_ptr<Connection> connection) : m_connection(std::move(connection)) {}

std::variant<Records, Problem> Records::open(const std::filesystem::path& file) {
    auto opened = connect(file);
    if (auto* problem = std::get_if<Problem>(&opened)) {
        return std::move(*problem);
    }
    return Records(std::get<std::shared_ptr<Connection>>(std::move(opened)));
}

std::variant<Records, Problem> Records::inMemory() {
    auto opened = connectInMemory();
    if (auto* problem = std::get_if<Problem>(&opened)) {
        return std::move(*problem);
    }
    return Records(std::get<std::shared_ptr<Connection>>(std::move(opened)));
}

bool Records::lasting() const { return m_connection->lasting; }

Outcome<std::vector<Learner>> Records::learners() const {
    return guarded(*m_connection, [&] {
        std::vector<Learner> all;
        SQLite::Statement query(m_connection->database, "SELECT id, name, rank FROM learner ORDER BY name");
        while (query.executeStep()) {
            all.push_back(readLearner(query));
        }
        return all;
    });
}

Outcome<std::optional<Learner>> Records::findLearner(std::string_view name) const {
    return guarded(*m_connection, [&] {
        SQLite::Statement query(m_connection->database, "SELECT id, name, rank FROM learner WHERE name = ?");
        bindText(query, 1, trimmed(name));
        return query.executeStep() ? std::optional(readLearner(query)) : std::nullopt;
    });
}

Outcome<Learner> Records::addLearner(std::string_view name, std::string_view rank, UnixMilliseconds now) {
    name = trimmed(name);
    if (auto problem = whatIsWrongWithName(name)) {
        return *problem;
    }
    const auto rankLength = plainLength(rank, LineBreaks::refused);
    if (!rankLength || *rankLength > mostIdCharacters) {
        return Problem{ProblemKind::refused,
                       "This is not a rank that can be kept. Choose one that the framework names."};
    }
    const auto taken = findLearner(name);
    if (const auto* problem = std::get_if<Problem>(&taken)) {
        return *problem;
    }
    if (const auto& learner = *std::get_if<std::optional<Learner>>(&taken)) {
        return Problem{ProblemKind::refused,
                       "There is a learner of the name \"" + learner->name +
                           "\" already. Choose that one, or write the name so that it can be told "
                           "apart."};
    }
    return guarded(*m_connection, [&]() -> Outcome<Learner> {
        SQLite::Statement account(m_connection->database, "SELECT name FROM account WHERE name = ? COLLATE NOCASE");
        bindText(account, 1, name);
        if (account.executeStep()) {
            return Problem{ProblemKind::refused, "There is an account of the name \"" + lineAt(account, 0) +
                                                     "\" already. Write the name so that it can be told apart."};
        }
        const Learner learner{randomId(), std::string(name), std::string(rank)};
        insertLearner(m_connection->database, learner, now);
        return learner;
    });
}

Outcome<std::string> Records::content(std::string_view hash) const {
    return guarded(*m_connection, [&]() -> Outcome<std::string> {
        SQLite::Statement query(m_connection->database, "SELECT bytes FROM content WHERE hash = ?");
        bindText(query, 1, hash);
        if (!query.executeStep()) {
            return damaged(m_connection->file, "the copy of a scenario or framework is missing");
        }
        std::string bytes = query.getColumn(0).getString();
        if (contentHash(bytes) != hash) {
            return damaged(m_connection->file, "the copy of a scenario or framework is not what was kept");
        }
        return bytes;
    });
}

Outcome<AttemptHead> Records::begin(const NewAttempt& attempt) {
    return guarded(*m_connection, [&]() -> Outcome<AttemptHead> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        AttemptHead head;
        head.id = randomId();
        head.scenarioId = attempt.scenarioId;
        head.scenarioTitle = attempt.scenarioTitle;
        head.programVersion = attempt.programVersion;
        head.seed = attempt.seed;
        head.rank = attempt.rank;
        head.started = attempt.started;
        if (attempt.learnerId) {
            SQLite::Statement query(database, "SELECT id, name, rank FROM learner WHERE id = ?");
            query.bind(1, *attempt.learnerId);
            if (!query.executeStep()) {
                return Problem{ProblemKind::notFound,
                               "This learner is not in the records. Choose one that is listed, or "
                               "add the learner first."};
            }
            head.learnerId = attempt.learnerId;
            head.learnerName = readLearner(query).name;
        }
        head.mode = modeOf(database, attempt);
        head.scenarioHash = keepContent(database, ContentKind::scenario, attempt.scenarioBytes);
        head.frameworkHash = keepContent(database, ContentKind::framework, attempt.frameworkBytes);

        SQLite::Statement insert(database, "INSERT INTO attempt (id, learner, scenario, title, scenario_hash, "
                                           "framework_hash, program_version, seed, rank, mode, started) "
                                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, head.id);
        if (head.learnerId) {
            insert.bind(2, *head.learnerId);
        }
        insert.bind(3, head.scenarioId);
        insert.bind(4, head.scenarioTitle);
        insert.bind(5, head.scenarioHash);
        insert.bind(6, head.frameworkHash);
        insert.bind(7, head.programVersion);
        insert.bind(8, std::bit_cast<std::int64_t>(head.seed));
        insert.bind(9, head.rank);
        insert.bind(10, head.mode);
        insert.bind(11, head.started);
        insert.exec();
        transaction.commit();
        return head;
    });
}

std::unique_ptr<play::Recorder> Records::recorder(const AttemptHead& attempt, Clock clock, MarkDebrief mark) {
    return std::make_unique<AttemptRecorder>(m_connection, attempt.id, std::move(clock), std::move(mark));
}

Outcome<std::vector<AttemptLine>> Records::attempts(const std::optional<std::string>& learnerId) const {
    return guarded(*m_connection, [&] {
        std::vector<AttemptLine> lines;
        SQLite::Statement query(m_connection->database,
                                std::string(selectAttempts) +
                                    "WHERE ?1 IS NULL OR a.learner = ?1 ORDER BY a.started DESC, a.number DESC");
        if (learnerId) {
            query.bind(1, *learnerId);
        }
        while (query.executeStep()) {
            lines.push_back(readLine(query));
        }
        return lines;
    });
}

Outcome<std::string> Records::findAttempt(std::string_view shortened) const {
    return guarded(*m_connection, [&]() -> Outcome<std::string> {
        auto found = findId(m_connection->database, "attempt", shortened);
        if (found.several) {
            return Problem{ProblemKind::ambiguous, "Several attempts have ids that begin with \"" +
                                                       madePlain(content::small(shortened)) +
                                                       "\". Give more of the id."};
        }
        return found.id ? Outcome<std::string>(std::move(*found.id)) : noSuchAttempt();
    });
}

Outcome<StoredAttempt> Records::load(std::string_view id) const {
    return guarded(*m_connection, [&]() -> Outcome<StoredAttempt> {
        auto attempt = loadAttempt(m_connection->database, id);
        if (!attempt) {
            return noSuchAttempt();
        }
        return std::move(*attempt);
    });
}

} // namespace records
