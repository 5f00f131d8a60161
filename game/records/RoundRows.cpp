#include "records/RoundRows.hpp"

#include "records/AuditTrail.hpp"
#include "records/Fields.hpp"
#include "records/Guard.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"
#include "records/Signed.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <bit>

namespace records {

namespace {

constexpr std::array kinds{RoundKind::round, RoundKind::daily, RoundKind::mistakes};

std::int64_t numberOf(quiz::Certainty certainty) { return static_cast<std::int64_t>(certainty) + 1; }

std::vector<StoredPosed> readPosed(SQLite::Database& database, std::int64_t round) {
    std::vector<StoredPosed> all;
    SQLite::Statement query(database, "SELECT p.number, p.card, q.hash, p.seed FROM posed p JOIN question q ON "
                                      "q.number = p.question WHERE p.round = ? ORDER BY p.number");
    query.bind(1, round);
    while (query.executeStep()) {
        if (query.getColumn(0).getInt64() != signedOf(all.size())) {
            throw BadRow{"a question of a round is missing"};
        }
        all.push_back(
            {lineAt(query, 1), lineAt(query, 2), std::bit_cast<std::uint64_t>(query.getColumn(3).getInt64())});
    }
    return all;
}

StoredAnswer readAnswerRow(const SQLite::Statement& row) {
    StoredAnswer answer;
    answer.given = textAt(row, 1);
    answer.certainty = static_cast<quiz::Certainty>(numberAt(row, 2, 1, 3) - 1);
    answer.millionths = static_cast<std::uint32_t>(numberAt(row, 3, 0, wholeAnswer));
    answer.thoughtMilliseconds = static_cast<std::uint32_t>(numberAt(row, 4, 0, mostThoughtMilliseconds));
    answer.expired = numberAt(row, 5, 0, 1) == 1;
    answer.day = static_cast<quiz::Day>(numberAt(row, 6, 0, mostDay));
    answer.at = timeAt(row, 7);
    return answer;
}

std::vector<StoredAnswer> readAnswers(SQLite::Database& database, std::int64_t round, std::size_t most) {
    std::vector<StoredAnswer> all;
    SQLite::Statement query(database, "SELECT number, given, certainty, share, thought, expired, day, at FROM answer "
                                      "WHERE round = ? ORDER BY number");
    query.bind(1, round);
    while (query.executeStep()) {
        if (query.getColumn(0).getInt64() != signedOf(all.size()) || all.size() == most) {
            throw BadRow{"an answer of a round is missing"};
        }
        all.push_back(readAnswerRow(query));
    }
    return all;
}

} // namespace

std::string_view nameOf(RoundKind kind) {
    constexpr std::array<std::string_view, kinds.size()> names{"round", "daily", "mistakes"};
    return names[static_cast<std::size_t>(kind)];
}

std::optional<RoundKind> roundKindNamed(std::string_view name) {
    const auto* kind = std::ranges::find(kinds, name, [](RoundKind one) { return nameOf(one); });
    return kind == kinds.end() ? std::nullopt : std::optional(*kind);
}

const char* const selectRounds =
    "SELECT r.id, r.learner, r.kind, r.title, r.framework_hash, r.program_version, r.at_once, r.seconds, r.started, "
    "r.ended, (SELECT count(*) FROM posed p WHERE p.round = r.number), "
    "(SELECT count(*) FROM answer a WHERE a.round = r.number), "
    "(SELECT count(*) FROM answer a WHERE a.round = r.number AND a.share = 1000000), r.number FROM quiz_round r ";

RoundKind kindAt(const SQLite::Statement& row, int column) {
    const auto kind = roundKindNamed(lineAt(row, column));
    return kind ? *kind : throw BadRow{"a round's kind"};
}

RoundLine readRoundLine(const SQLite::Statement& row) {
    constexpr std::int64_t mostQuestions{mostRoundQuestions};
    RoundLine line;
    RoundHead& head = line.head;
    head.id = lineAt(row, 0);
    head.learnerId = row.getColumn(1).isNull() ? std::nullopt : std::optional(lineAt(row, 1));
    head.kind = kindAt(row, 2);
    head.title = lineAt(row, 3);
    head.frameworkHash = lineAt(row, 4);
    head.programVersion = lineAt(row, 5);
    head.atOnce = numberAt(row, 6, 0, 1) == 1;
    if (!row.getColumn(7).isNull()) {
        head.seconds = static_cast<std::uint32_t>(numberAt(row, 7, 5, 3600));
    }
    head.started = timeAt(row, 8);
    line.ended = row.getColumn(9).isNull() ? std::nullopt : std::optional(timeAt(row, 9));
    line.questions = static_cast<std::size_t>(numberAt(row, 10, 0, mostQuestions));
    line.answers = static_cast<std::size_t>(numberAt(row, 11, 0, mostQuestions));
    line.right = static_cast<std::size_t>(numberAt(row, 12, 0, mostQuestions));
    return line;
}

std::string sealedBytes(const StoredRound& round) {
    FieldWriter fields;
    const RoundHead& head = round.head;
    fields << head.id << head.learnerId.value_or("") << nameOf(head.kind) << head.title << head.frameworkHash
           << head.programVersion << std::int64_t{head.atOnce ? 1 : 0} << std::int64_t{head.seconds.value_or(0)}
           << head.started << round.ended.value_or(0);
    for (const StoredPosed& posed : round.posed) {
        fields << "posed" << posed.card << posed.questionHash << std::bit_cast<std::int64_t>(posed.seed);
    }
    for (const StoredAnswer& answer : round.answers) {
        fields << "answer" << answer.given << numberOf(answer.certainty) << std::int64_t{answer.millionths}
               << std::int64_t{answer.thoughtMilliseconds} << std::int64_t{answer.expired ? 1 : 0}
               << std::int64_t{answer.day} << answer.at;
    }
    return fields.take();
}

std::optional<StoredRound> loadRound(SQLite::Database& database, const std::string& id) {
    SQLite::Statement query(database, std::string(selectRounds) + "WHERE r.id = ?");
    bindText(query, 1, id);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    RoundLine line = readRoundLine(query);
    const std::int64_t number = query.getColumn(13).getInt64();
    StoredRound round{std::move(line.head), line.ended, readPosed(database, number), {}};
    round.answers = readAnswers(database, number, round.posed.size());
    return round;
}

std::string questionBytes(SQLite::Database& database, const std::string& hash) {
    SQLite::Statement query(database, "SELECT bytes FROM question WHERE hash = ?");
    bindText(query, 1, hash);
    if (!query.executeStep()) {
        throw BadRow{"the kept copy of a question is missing"};
    }
    std::string bytes = query.getColumn(0).getString();
    if (contentHash(bytes) != hash) {
        throw BadRow{"the kept copy of a question is not what was kept"};
    }
    return bytes;
}

void insertQuestion(SQLite::Database& database, const std::string& hash, const std::string& bytes) {
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO question (hash, bytes) VALUES (?, ?)");
    bindText(insert, 1, hash);
    bindBytes(insert, 2, bytes);
    insert.exec();
}

void insertRound(SQLite::Database& database, const StoredRound& round, const std::string& action,
                 const std::string& actor, UnixMilliseconds now) {
    const RoundHead& head = round.head;
    SQLite::Statement insert(database,
                             "INSERT INTO quiz_round (id, learner, kind, title, framework_hash, "
                             "program_version, at_once, seconds, started) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindText(insert, 1, head.id);
    if (head.learnerId) {
        bindText(insert, 2, *head.learnerId);
    }
    bindText(insert, 3, nameOf(head.kind));
    bindText(insert, 4, head.title);
    bindText(insert, 5, head.frameworkHash);
    bindText(insert, 6, head.programVersion);
    insert.bind(7, head.atOnce ? 1 : 0);
    if (head.seconds) {
        insert.bind(8, std::int64_t{*head.seconds});
    }
    insert.bind(9, head.started);
    insert.exec();
    const std::int64_t number = database.getLastInsertRowid();
    for (std::size_t i = 0; i < round.posed.size(); ++i) {
        SQLite::Statement posed(database,
                                "INSERT INTO posed SELECT ?1, ?2, ?3, q.number, ?5 FROM question q WHERE q.hash = ?4");
        posed.bind(1, number);
        posed.bind(2, signedOf(i));
        bindText(posed, 3, round.posed[i].card);
        bindText(posed, 4, round.posed[i].questionHash);
        posed.bind(5, std::bit_cast<std::int64_t>(round.posed[i].seed));
        if (posed.exec() != 1) {
            throw BadRow{"a question of a round is missing"};
        }
    }
    for (std::size_t i = 0; i < round.answers.size(); ++i) {
        insertAnswer(database, head.id, i, round.answers[i]);
    }
    if (round.ended) {
        SQLite::Statement end(database, "UPDATE quiz_round SET ended = ?2, salt = ?3 WHERE number = ?1");
        end.bind(1, number);
        end.bind(2, *round.ended);
        bindBytes(end, 3, randomSalt());
        end.exec();
        sealRound(database, head.id, action, actor, now);
    }
}

void insertAnswer(SQLite::Database& database, const std::string& round, std::size_t number,
                  const StoredAnswer& answer) {
    SQLite::Statement insert(database, "INSERT INTO answer SELECT number, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM "
                                       "quiz_round WHERE id = ?1");
    bindText(insert, 1, round);
    insert.bind(2, signedOf(number));
    bindText(insert, 3, answer.given);
    insert.bind(4, numberOf(answer.certainty));
    insert.bind(5, std::int64_t{answer.millionths});
    insert.bind(6, std::int64_t{answer.thoughtMilliseconds});
    insert.bind(7, answer.expired ? 1 : 0);
    insert.bind(8, std::int64_t{answer.day});
    insert.bind(9, answer.at);
    insert.exec();
}

void deleteRound(SQLite::Database& database, const std::string& id) {
    for (const char* sql : {"DELETE FROM answer WHERE round = (SELECT number FROM quiz_round WHERE id = ?)",
                            "DELETE FROM posed WHERE round = (SELECT number FROM quiz_round WHERE id = ?)",
                            "DELETE FROM round_origin WHERE round = (SELECT number FROM quiz_round WHERE id = ?)",
                            "DELETE FROM quiz_round WHERE id = ?"}) {
        run(database, sql, id);
    }
}

std::string saltOfRound(SQLite::Database& database, const std::string& id) {
    SQLite::Statement query(database, "SELECT salt FROM quiz_round WHERE id = ? AND salt IS NOT NULL");
    bindText(query, 1, id);
    if (!query.executeStep()) {
        throw BadRow{"the seal of a round is missing"};
    }
    return query.getColumn(0).getString();
}

void sealRound(SQLite::Database& database, const std::string& id, const std::string& action, const std::string& actor,
               UnixMilliseconds now) {
    const auto round = loadRound(database, id);
    if (!round || !round->ended) {
        throw BadRow{"a round that was to be sealed is missing"};
    }
    addAudit(database, now,
             {actor, action, "round " + id, "digest=" + saltedHash(saltOfRound(database, id), sealedBytes(*round))});
}

std::vector<std::pair<std::string, std::string>> roundDigests(SQLite::Database& database) {
    std::vector<std::pair<std::string, std::string>> digests;
    SQLite::Statement query(database, "SELECT id FROM quiz_round WHERE ended IS NOT NULL ORDER BY number");
    while (query.executeStep()) {
        const std::string id = lineAt(query, 0);
        digests.emplace_back("round " + id,
                             saltedHash(saltOfRound(database, id), sealedBytes(*loadRound(database, id))));
    }
    return digests;
}

} // namespace records
