#include "records/Classes.hpp"

#include "content/Problems.hpp"
#include "records/AuditTrail.hpp"
#include "records/ClassRows.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/InsertRows.hpp"
#include "records/PlainText.hpp"
#include "records/Records.hpp"
#include "records/RoundRows.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

namespace records {

namespace {

Problem noSuchClass() {
    return {ProblemKind::notFound, "There is no class with this id. \"judgement classes\" lists those that are kept."};
}

Problem cannotBeKept(const std::string& what) {
    return {ProblemKind::refused, "This class cannot be kept: " + what + ". Nothing was changed."};
}

Problem keptOtherwise() {
    return {ProblemKind::refused, "This class went on, or ended, somewhere else: the records already hold something "
                                  "different. Nothing was changed. Leave it and open it again."};
}

bool isLine(const std::string& text, std::size_t most) {
    const auto length = plainLength(text, LineBreaks::refused);
    return length && *length >= 1 && *length <= most;
}

std::optional<Problem> whatIsWrong(const NewClass& wanted) {
    if (wanted.scenarioBytes.has_value() != wanted.questions.empty() || wanted.questions.size() > 1000) {
        return cannotBeKept("it has neither a scenario nor 1 to 1,000 questions, or both");
    }
    return isLine(wanted.title, 200) ? std::nullopt
                                     : std::optional(cannotBeKept("its title is empty, too long, or holds characters "
                                                                  "that cannot be shown"));
}

std::optional<Problem> whatIsWrong(std::span<const ClassRow> rows, std::span<const ClassPerson> people) {
    const bool words = std::ranges::all_of(
        rows, [](const ClassRow& row) { return row.words.empty() || isLine(row.words, mostReasonCharacters); });
    const bool names = std::ranges::all_of(
        people, [](const ClassPerson& person) { return person.name.empty() || isLine(person.name, 80); });
    return words && names ? std::nullopt
                          : std::optional(cannotBeKept("a name or a reason in it is too long, or holds characters "
                                                       "that cannot be shown"));
}

} // namespace

Classes::Classes(const Records& records) : m_connection(records.connection()) {}

Outcome<ClassHead> Classes::begin(const NewClass& wanted) {
    if (auto problem = whatIsWrong(wanted)) {
        return *problem;
    }
    return guarded(*m_connection, [&]() -> Outcome<ClassHead> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        ClassHead head{randomId(),
                       wanted.code,
                       wanted.deskDigest,
                       wanted.title,
                       wanted.cohort,
                       std::nullopt,
                       contentHash(wanted.frameworkBytes),
                       wanted.programVersion,
                       wanted.seed,
                       wanted.rank,
                       wanted.names,
                       wanted.started};
        insertContent(database, ContentKind::framework, head.frameworkHash, wanted.frameworkBytes);
        if (wanted.scenarioBytes) {
            head.scenarioHash = contentHash(*wanted.scenarioBytes);
            insertContent(database, ContentKind::scenario, *head.scenarioHash, *wanted.scenarioBytes);
        }
        std::vector<ClassQuestion> questions;
        for (const NewClass::Question& question : wanted.questions) {
            const std::string hash = contentHash(question.bytes);
            insertQuestion(database, hash, question.bytes);
            questions.push_back({question.card, hash, question.seed});
        }
        insertClass(database, head, questions);
        for (const ClassPerson& person : wanted.people) {
            keepClassPerson(database, head.id, person);
        }
        transaction.commit();
        return head;
    });
}

Outcome<Done> Classes::add(const std::string& id, std::size_t first, std::span<const ClassRow> rows,
                           std::span<const ClassPerson> people) {
    if (auto problem = whatIsWrong(rows, people)) {
        return *problem;
    }
    return guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement query(database, "SELECT ended IS NOT NULL, (SELECT count(*) FROM class_event e WHERE "
                                          "e.class = c.number) FROM class c WHERE id = ?");
        bindText(query, 1, id);
        if (!query.executeStep()) {
            return noSuchClass();
        }
        const bool ended = query.getColumn(0).getInt() != 0;
        const auto there = static_cast<std::size_t>(query.getColumn(1).getInt64());
        if (there == first + rows.size() && !rows.empty()) {
            const auto stored = loadClass(database, id);
            const bool same = std::ranges::equal(std::span(stored->rows).subspan(first), rows);
            return same ? Outcome<Done>(Done{}) : keptOtherwise();
        }
        if (ended || there != first) {
            return keptOtherwise();
        }
        for (const ClassPerson& person : people) {
            keepClassPerson(database, id, person);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            insertClassRow(database, id, first + i, rows[i]);
        }
        transaction.commit();
        return Done{};
    });
}

Outcome<Done> Classes::recognise(const std::string& id, std::span<const std::pair<std::uint32_t, std::string>> learners,
                                 const std::string& actor, UnixMilliseconds now) {
    return guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto stored = loadClass(database, id);
        if (!stored) {
            return noSuchClass();
        }
        for (const auto& [number, learner] : learners) {
            SQLite::Statement update(database,
                                     "UPDATE class_person SET name = NULL, learner = ?3 WHERE number = ?2 AND "
                                     "learner IS NULL AND class = (SELECT number FROM class WHERE id = ?1)");
            bindText(update, 1, id);
            update.bind(2, std::int64_t{number});
            bindText(update, 3, learner);
            if (update.exec() == 1) {
                addAudit(database, now, {actor, "recognised", "learner " + learner, "class=" + id});
            }
        }
        if (stored->ended) {
            sealClass(database, id, "resealed", actor, now, " because=people-recognised");
        }
        transaction.commit();
        return Done{};
    });
}

Outcome<Done> Classes::end(const std::string& id, UnixMilliseconds now) {
    return guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto stored = loadClass(database, id);
        if (!stored) {
            return noSuchClass();
        }
        if (stored->ended) {
            return Done{};
        }
        endClass(database, id, now);
        sealClass(database, id, "sealed", "program", now);
        transaction.commit();
        return Done{};
    });
}

Outcome<std::vector<ClassLine>> Classes::all(const std::optional<std::string>& learner) const {
    return guarded(*m_connection, [&] {
        std::vector<ClassLine> lines;
        SQLite::Statement query(m_connection->database,
                                std::string(selectClasses) +
                                    (learner ? "WHERE EXISTS (SELECT 1 FROM class_person p WHERE p.class = c.number "
                                               "AND p.learner = ?) "
                                             : "") +
                                    "ORDER BY c.started DESC, c.number DESC");
        if (learner) {
            bindText(query, 1, *learner);
        }
        while (query.executeStep()) {
            lines.push_back(readClassLine(query));
        }
        return lines;
    });
}

Outcome<std::string> Classes::find(std::string_view shortened) const {
    return guarded(*m_connection, [&]() -> Outcome<std::string> {
        auto found = findId(m_connection->database, "class", shortened);
        if (found.several) {
            return Problem{ProblemKind::ambiguous, "Several classes have ids that begin with \"" +
                                                       madePlain(content::small(shortened)) +
                                                       "\". Give more of the id."};
        }
        return found.id ? Outcome<std::string>(std::move(*found.id)) : noSuchClass();
    });
}

Outcome<StoredClass> Classes::load(const std::string& id) const {
    return guarded(*m_connection, [&]() -> Outcome<StoredClass> {
        auto stored = loadClass(m_connection->database, id);
        return stored ? Outcome<StoredClass>(std::move(*stored)) : noSuchClass();
    });
}

} // namespace records
