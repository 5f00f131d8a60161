#include "records/ClassRows.hpp"

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

constexpr std::array kinds{ClassNames::none, ClassNames::typed, ClassNames::listed};
constexpr std::int64_t longestClass = 31'536'000'000;
constexpr std::size_t idColumn = 14;

ClassNames namesAt(const SQLite::Statement& row, int column) {
    const std::string name = lineAt(row, column);
    const auto* kind = std::ranges::find(kinds, name, [](ClassNames one) { return nameOf(one); });
    return kind == kinds.end() ? throw BadRow{"how people of a class are called"} : *kind;
}

template <class Value, class Read>
std::optional<Value> maybeAt(const SQLite::Statement& row, int column, const Read& read) {
    return row.getColumn(column).isNull() ? std::nullopt : std::optional<Value>(read());
}

std::optional<std::string> lineOrNothing(const SQLite::Statement& row, int column) {
    return maybeAt<std::string>(row, column, [&] { return lineAt(row, column); });
}

std::vector<ClassQuestion> readQuestions(SQLite::Database& database, std::int64_t number) {
    std::vector<ClassQuestion> all;
    SQLite::Statement query(database, "SELECT c.number, c.card, q.hash, c.seed FROM class_question c JOIN question q "
                                      "ON q.number = c.question WHERE c.class = ? ORDER BY c.number");
    query.bind(1, number);
    while (query.executeStep()) {
        if (query.getColumn(0).getInt64() != signedOf(all.size())) {
            throw BadRow{"a question of a class is missing"};
        }
        all.push_back(
            {lineAt(query, 1), lineAt(query, 2), std::bit_cast<std::uint64_t>(query.getColumn(3).getInt64())});
    }
    return all;
}

std::vector<ClassPerson> readPeople(SQLite::Database& database, std::int64_t number) {
    std::vector<ClassPerson> all;
    SQLite::Statement query(database,
                            "SELECT number, name, learner, secret FROM class_person WHERE class = ? ORDER BY number");
    query.bind(1, number);
    while (query.executeStep()) {
        all.push_back({static_cast<std::uint32_t>(numberAt(query, 0, 1, mostClassPeople)),
                       lineOrNothing(query, 1).value_or(""), lineOrNothing(query, 2),
                       lineOrNothing(query, 3).value_or("")});
    }
    return all;
}

ClassRow readRow(const SQLite::Statement& row) {
    ClassRow read;
    read.at = numberAt(row, 1, 0, longestClass);
    read.kind = lineAt(row, 2);
    read.person = maybeAt<std::uint32_t>(
        row, 3, [&] { return static_cast<std::uint32_t>(numberAt(row, 3, 1, mostClassPeople)); });
    read.value = maybeAt<std::int64_t>(row, 4, [&] { return row.getColumn(4).getInt64(); });
    read.answer = maybeAt<std::string>(row, 5, [&] { return textAt(row, 5); });
    read.certainty =
        maybeAt<quiz::Certainty>(row, 6, [&] { return static_cast<quiz::Certainty>(numberAt(row, 6, 1, 3) - 1); });
    read.words = lineOrNothing(row, 7).value_or("");
    return read;
}

std::vector<ClassRow> readRows(SQLite::Database& database, std::int64_t number) {
    std::vector<ClassRow> all;
    SQLite::Statement query(database, "SELECT number, at, kind, person, value, answer, certainty, words FROM "
                                      "class_event WHERE class = ? ORDER BY number");
    query.bind(1, number);
    while (query.executeStep()) {
        if (query.getColumn(0).getInt64() != signedOf(all.size())) {
            throw BadRow{"something that happened in a class is missing"};
        }
        all.push_back(readRow(query));
    }
    return all;
}

/// Who is a learner, as one or by the name that they gave.
constexpr const char* isLearner =
    "(p.learner = ?1 OR p.name = (SELECT name FROM learner WHERE id = ?1) COLLATE NOCASE)";

} // namespace

std::string saltOfClass(SQLite::Database& database, const std::string& id) {
    SQLite::Statement query(database, "SELECT salt FROM class WHERE id = ? AND salt IS NOT NULL");
    bindText(query, 1, id);
    if (!query.executeStep()) {
        throw BadRow{"the seal of a class is missing"};
    }
    return query.getColumn(0).getString();
}

namespace {

std::string digestOf(SQLite::Database& database, const std::string& id) {
    return saltedHash(saltOfClass(database, id), sealedBytes(*loadClass(database, id)));
}

} // namespace

std::string_view nameOf(ClassNames names) {
    constexpr std::array<std::string_view, kinds.size()> words{"none", "typed", "listed"};
    return words[static_cast<std::size_t>(names)];
}

const char* const selectClasses =
    "SELECT c.id, c.code, c.desk, c.title, c.cohort, c.scenario_hash, c.framework_hash, c.program_version, c.seed, "
    "c.rank, c.names, c.started, c.ended, (SELECT count(*) FROM (SELECT kind, "
    "max(e.number) FROM class_event e WHERE e.class = c.number AND kind IN ('joined', 'removed') GROUP BY person) WHERE "
    "kind = 'joined'), c.number "
    "FROM class c ";

ClassLine readClassLine(const SQLite::Statement& row) {
    ClassLine line;
    ClassHead& head = line.head;
    head.id = lineAt(row, 0);
    head.code = lineAt(row, 1);
    head.deskDigest = lineAt(row, 2);
    head.title = lineAt(row, 3);
    head.cohort = lineOrNothing(row, 4);
    head.scenarioHash = lineOrNothing(row, 5);
    head.frameworkHash = lineAt(row, 6);
    head.programVersion = lineAt(row, 7);
    head.seed = std::bit_cast<std::uint64_t>(row.getColumn(8).getInt64());
    head.rank = lineAt(row, 9);
    head.names = namesAt(row, 10);
    head.started = timeAt(row, 11);
    line.ended = maybeAt<UnixMilliseconds>(row, 12, [&] { return timeAt(row, 12); });
    line.people = static_cast<std::size_t>(numberAt(row, 13, 0, mostClassPeople));
    return line;
}

std::optional<StoredClass> loadClass(SQLite::Database& database, const std::string& id) {
    SQLite::Statement query(database, std::string(selectClasses) + "WHERE c.id = ?");
    bindText(query, 1, id);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    ClassLine line = readClassLine(query);
    const std::int64_t number = query.getColumn(idColumn).getInt64();
    return StoredClass{std::move(line.head), line.ended, readQuestions(database, number), readPeople(database, number),
                       readRows(database, number)};
}

std::string sealedBytes(const StoredClass& stored) {
    FieldWriter fields;
    const ClassHead& head = stored.head;
    fields << head.id << head.title << head.cohort.value_or("") << head.scenarioHash.value_or("") << head.frameworkHash
           << head.programVersion << signedOf(head.seed) << head.rank << nameOf(head.names) << head.started
           << stored.ended.value_or(0);
    for (const ClassQuestion& question : stored.questions) {
        fields << "question" << question.card << question.questionHash << signedOf(question.seed);
    }
    for (const ClassPerson& person : stored.people) {
        fields << "person" << std::int64_t{person.number} << person.learnerId.value_or("");
    }
    for (const ClassRow& row : stored.rows) {
        fields << "row" << row.at << row.kind << std::int64_t{row.person.value_or(0)} << std::int64_t{row.value ? 1 : 0}
               << row.value.value_or(0) << std::int64_t{row.answer ? 1 : 0} << row.answer.value_or("")
               << std::int64_t{row.certainty ? static_cast<std::int64_t>(*row.certainty) + 1 : 0} << row.words;
    }
    return fields.take();
}

void insertClass(SQLite::Database& database, const ClassHead& head, const std::vector<ClassQuestion>& questions) {
    SQLite::Statement insert(database, "INSERT INTO class (id, code, desk, title, cohort, scenario_hash, "
                                       "framework_hash, program_version, seed, rank, names, started) VALUES (?, ?, ?, "
                                       "?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindText(insert, 1, head.id);
    bindText(insert, 2, head.code);
    bindText(insert, 3, head.deskDigest);
    bindText(insert, 4, head.title);
    if (head.cohort) {
        bindText(insert, 5, *head.cohort);
    }
    if (head.scenarioHash) {
        bindText(insert, 6, *head.scenarioHash);
    }
    bindText(insert, 7, head.frameworkHash);
    bindText(insert, 8, head.programVersion);
    insert.bind(9, signedOf(head.seed));
    bindText(insert, 10, head.rank);
    bindText(insert, 11, nameOf(head.names));
    insert.bind(12, head.started);
    insert.exec();
    const std::int64_t number = database.getLastInsertRowid();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        SQLite::Statement posed(database, "INSERT INTO class_question SELECT ?1, ?2, ?3, q.number, ?5 FROM question q "
                                          "WHERE q.hash = ?4");
        posed.bind(1, number);
        posed.bind(2, signedOf(i));
        bindText(posed, 3, questions[i].card);
        bindText(posed, 4, questions[i].questionHash);
        posed.bind(5, signedOf(questions[i].seed));
        if (posed.exec() != 1) {
            throw BadRow{"a question of a class is missing"};
        }
    }
}

void keepClassPerson(SQLite::Database& database, const std::string& id, const ClassPerson& person) {
    SQLite::Statement insert(database,
                             "INSERT OR REPLACE INTO class_person SELECT number, ?2, ?3, ?4, ?5 FROM class WHERE "
                             "id = ?1");
    bindText(insert, 1, id);
    insert.bind(2, std::int64_t{person.number});
    if (!person.name.empty()) {
        bindText(insert, 3, person.name);
    }
    if (person.learnerId) {
        bindText(insert, 4, *person.learnerId);
    }
    if (!person.secretDigest.empty()) {
        bindText(insert, 5, person.secretDigest);
    }
    insert.exec();
}

void insertClassRow(SQLite::Database& database, const std::string& id, std::size_t number, const ClassRow& row) {
    SQLite::Statement insert(database, "INSERT INTO class_event SELECT number, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM "
                                       "class WHERE id = ?1");
    bindText(insert, 1, id);
    insert.bind(2, signedOf(number));
    insert.bind(3, row.at);
    bindText(insert, 4, row.kind);
    if (row.person) {
        insert.bind(5, std::int64_t{*row.person});
    }
    if (row.value) {
        insert.bind(6, *row.value);
    }
    if (row.answer) {
        bindText(insert, 7, *row.answer);
    }
    if (row.certainty) {
        insert.bind(8, static_cast<std::int64_t>(*row.certainty) + 1);
    }
    if (!row.words.empty()) {
        bindText(insert, 9, row.words);
    }
    insert.exec();
}

void sealClass(SQLite::Database& database, const std::string& id, const std::string& action, const std::string& actor,
               UnixMilliseconds now, const std::string& detail) {
    addAudit(database, now, {actor, action, "class " + id, "digest=" + digestOf(database, id) + detail});
}

void endClass(SQLite::Database& database, const std::string& id, UnixMilliseconds ended) {
    SQLite::Statement update(database, "UPDATE class SET ended = ?2, salt = ?3 WHERE id = ?1");
    bindText(update, 1, id);
    update.bind(2, ended);
    bindBytes(update, 3, randomSalt());
    update.exec();
}

void insertEndedClass(SQLite::Database& database, const StoredClass& stored, const std::string& actor,
                      UnixMilliseconds now) {
    ClassHead head = stored.head;
    head.code = "MERGED"; // nobody comes in any more
    head.deskDigest = contentHash(randomId());
    insertClass(database, head, stored.questions);
    for (const ClassPerson& person : stored.people) {
        keepClassPerson(database, head.id, person);
    }
    for (std::size_t i = 0; i < stored.rows.size(); ++i) {
        insertClassRow(database, head.id, i, stored.rows[i]);
    }
    endClass(database, head.id, stored.ended.value_or(now));
    sealClass(database, head.id, "merged", actor, now);
}

std::vector<std::pair<std::string, std::string>> classDigests(SQLite::Database& database) {
    std::vector<std::pair<std::string, std::string>> digests;
    SQLite::Statement query(database, "SELECT id FROM class WHERE ended IS NOT NULL ORDER BY number");
    while (query.executeStep()) {
        const std::string id = lineAt(query, 0);
        digests.emplace_back("class " + id, digestOf(database, id));
    }
    return digests;
}

void deleteClass(SQLite::Database& database, const std::string& id) {
    for (const char* sql : {"DELETE FROM class_event WHERE class = (SELECT number FROM class WHERE id = ?)",
                            "DELETE FROM class_person WHERE class = (SELECT number FROM class WHERE id = ?)",
                            "DELETE FROM class_question WHERE class = (SELECT number FROM class WHERE id = ?)",
                            "DELETE FROM class WHERE id = ?"}) {
        run(database, sql, id);
    }
}

std::vector<std::string> takeOutOfClasses(SQLite::Database& database, const std::string& learner) {
    std::vector<std::string> ids;
    {
        SQLite::Statement query(database, "SELECT DISTINCT c.id FROM class_person p JOIN class c ON c.number = "
                                          "p.class WHERE " +
                                              std::string(isLearner) + " ORDER BY c.number");
        bindText(query, 1, learner);
        while (query.executeStep()) {
            ids.push_back(lineAt(query, 0));
        }
    }
    run(database,
        ("UPDATE class_event SET words = NULL WHERE words IS NOT NULL AND EXISTS (SELECT 1 FROM class_person p WHERE "
         "p.class = class_event.class AND p.number = class_event.person AND " +
         std::string(isLearner) + ")")
            .c_str(),
        learner);
    run(database, ("DELETE FROM class_person AS p WHERE " + std::string(isLearner)).c_str(), learner);
    return ids;
}

} // namespace records
