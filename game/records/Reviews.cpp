#include "records/Reviews.hpp"

#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/InsertRows.hpp"
#include "records/PlainText.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "content/Utf8.hpp"

namespace records {

namespace {

constexpr const char* selectComments =
    "SELECT m.id, a.id, m.decision, r.id, m.author, ifnull(c.name, l.name), m.text, m.at, m.salt FROM comment m "
    "JOIN attempt a ON a.number = m.attempt LEFT JOIN comment r ON r.number = m.answers "
    "JOIN account c ON c.id = m.author LEFT JOIN learner l ON l.id = c.learner ";

constexpr const char* selectSignOffs =
    "SELECT s.id, s.learner, a.id, s.supervisor, s.supervisor_name, s.note, s.agreed, s.signed, s.digest, s.at, s.salt "
    "FROM sign_off s LEFT JOIN attempt a ON a.number = s.attempt ";

std::string field(std::string_view text) { return std::to_string(text.size()) + ":" + std::string(text); }

Comment readComment(const SQLite::Statement& row) {
    constexpr std::int64_t most = 1'000'000'000;
    Comment comment{lineAt(row, 0), lineAt(row, 1), {}, {}, lineAt(row, 4), lineAt(row, 5),
                    textAt(row, 6), timeAt(row, 7)};
    if (!row.getColumn(2).isNull()) {
        comment.decision = static_cast<std::size_t>(numberAt(row, 2, 0, most));
    }
    if (!row.getColumn(3).isNull()) {
        comment.answers = lineAt(row, 3);
    }
    return comment;
}

SignOff readSignOff(const SQLite::Statement& row) {
    SignOff signOff{lineAt(row, 0), lineAt(row, 1), {},
                    lineAt(row, 3), lineAt(row, 4), textAt(row, 5),
                    textAt(row, 6), textAt(row, 7), lineAt(row, 8),
                    timeAt(row, 9)};
    if (!row.getColumn(2).isNull()) {
        signOff.attempt = lineAt(row, 2);
    }
    return signOff;
}

std::optional<std::int64_t> numberOf(SQLite::Database& database, const char* sql, const std::string& id) {
    SQLite::Statement query(database, sql);
    query.bind(1, id);
    return query.executeStep() ? std::optional(query.getColumn(0).getInt64()) : std::nullopt;
}

Problem notThere(const std::string& what) {
    return {ProblemKind::notFound, "This " + what + " is not in the records any more, so nothing was kept."};
}

} // namespace

std::string digestOf(const Comment& comment, std::string_view salt) {
    return saltedHash(salt, field(comment.id) + field(comment.attempt) +
                                field(comment.decision ? std::to_string(*comment.decision) : "") +
                                field(comment.answers.value_or("")) + field(comment.author) + field(comment.text) +
                                field(std::to_string(comment.at)));
}

std::string digestOf(const SignOff& signOff, std::string_view salt) {
    return saltedHash(salt, field(signOff.id) + field(signOff.learner) + field(signOff.attempt.value_or("")) +
                                field(signOff.supervisor) + field(signOff.supervisorName) + field(signOff.note) +
                                field(signOff.agreed) + field(signOff.signedText) + field(signOff.digest) +
                                field(std::to_string(signOff.at)));
}

std::optional<Problem> whatIsWrongWithWords(std::string_view text, bool mayBeEmpty) {
    const auto length = plainLength(text, LineBreaks::allowed);
    if (!length) {
        return Problem{ProblemKind::refused, "This text holds characters that cannot be shown, such as control "
                                             "characters, so it was not kept. Take them out and try again."};
    }
    if (*length > mostWordsCharacters) {
        return Problem{ProblemKind::refused, "This text has " + std::to_string(*length) + " characters, and at most " +
                                                 std::to_string(mostWordsCharacters) +
                                                 " can be kept, so it was not kept. Shorten it and try again."};
    }
    if (!mayBeEmpty && !content::hasVisibleCharacter(text)) {
        return Problem{ProblemKind::refused, "There is nothing written here, so nothing was kept."};
    }
    return std::nullopt;
}

Reviews::Reviews(const Records& records) : m_connection(records.connection()) {}

Outcome<Comment> Reviews::comment(const NewComment& wanted, UnixMilliseconds now) {
    if (auto problem = whatIsWrongWithWords(wanted.text, false)) {
        return *problem;
    }
    return guarded(*m_connection, [&]() -> Outcome<Comment> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto attempt = numberOf(database, "SELECT number FROM attempt WHERE id = ?", wanted.attempt);
        if (!attempt) {
            return notThere("attempt");
        }
        SQLite::Statement decisions(database, "SELECT count(*) FROM decision WHERE attempt = ?");
        decisions.bind(1, *attempt);
        if (wanted.decision && decisions.executeStep() &&
            static_cast<std::int64_t>(*wanted.decision) >= decisions.getColumn(0).getInt64()) {
            return Problem{ProblemKind::notFound, "This attempt has no decision of that number, so nothing was kept."};
        }
        decisions.reset();
        if (wanted.answers && !numberOf(database, "SELECT number FROM comment WHERE id = ?", *wanted.answers)) {
            return notThere("comment");
        }
        const std::string salt = randomSalt();
        const std::string id = randomId();
        insertComment(database,
                      {id, wanted.attempt, wanted.decision, wanted.answers, wanted.author, {}, wanted.text, now}, salt);
        SQLite::Statement back(database, std::string(selectComments) + "WHERE m.id = ?");
        back.bind(1, id);
        if (!back.executeStep()) {
            return notThere("author");
        }
        Comment comment = readComment(back);
        back.reset();
        addAudit(database, now,
                 {wanted.author, "commented", "comment " + id,
                  "digest=" + digestOf(comment, salt) + " attempt=" + wanted.attempt});
        transaction.commit();
        return comment;
    });
}

Outcome<SignOff> Reviews::signOff(const NewSignOff& wanted, UnixMilliseconds now) {
    for (const auto& [text, mayBeEmpty] :
         {std::pair<std::string_view, bool>{wanted.note, false}, {wanted.agreed, true}}) {
        if (auto problem = whatIsWrongWithWords(text, mayBeEmpty)) {
            return *problem;
        }
    }
    return guarded(*m_connection, [&]() -> Outcome<SignOff> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement supervisor(database, "SELECT name FROM account WHERE id = ?");
        supervisor.bind(1, wanted.supervisor);
        if (!supervisor.executeStep()) {
            return notThere("supervisor");
        }
        SignOff signOff{randomId(),
                        wanted.learner,
                        wanted.attempt,
                        wanted.supervisor,
                        lineAt(supervisor, 0),
                        wanted.note,
                        wanted.agreed,
                        wanted.signedText,
                        contentHash(wanted.signedText),
                        now};
        supervisor.reset();
        if (wanted.attempt) {
            SQLite::Statement query(database,
                                    "SELECT 1 FROM attempt WHERE id = ? AND learner = ? AND ended IS NOT NULL");
            query.bind(1, *wanted.attempt);
            query.bind(2, wanted.learner);
            if (!query.executeStep()) {
                return Problem{ProblemKind::refused, "Only an attempt of this learner that has come to its end can be "
                                                     "signed off. Nothing was kept."};
            }
        }
        const std::string salt = randomSalt();
        insertSignOff(database, signOff, salt);
        addAudit(database, now,
                 {wanted.supervisor, "signed off", "sign-off " + signOff.id,
                  "digest=" + digestOf(signOff, salt) + " learner=" + wanted.learner});
        transaction.commit();
        return signOff;
    });
}

Outcome<std::vector<Comment>> Reviews::commentsOn(const std::string& attempt) const {
    return guarded(*m_connection, [&] {
        std::vector<Comment> all;
        SQLite::Statement query(m_connection->database,
                                std::string(selectComments) + "WHERE a.id = ? ORDER BY m.number");
        query.bind(1, attempt);
        while (query.executeStep()) {
            all.push_back(readComment(query));
        }
        return all;
    });
}

Outcome<std::map<std::string, std::size_t>> Reviews::commentCounts(const std::string& learner) const {
    return guarded(*m_connection, [&] {
        std::map<std::string, std::size_t> counts;
        SQLite::Statement query(m_connection->database,
                                "SELECT a.id, count(*) FROM comment m JOIN attempt a ON a.number = m.attempt "
                                "WHERE a.learner = ? GROUP BY a.number");
        query.bind(1, learner);
        while (query.executeStep()) {
            counts[lineAt(query, 0)] = static_cast<std::size_t>(query.getColumn(1).getInt64());
        }
        return counts;
    });
}

Outcome<std::optional<Comment>> Reviews::findComment(std::string_view shortened) const {
    return guarded(*m_connection, [&]() -> Outcome<std::optional<Comment>> {
        SQLite::Statement query(m_connection->database,
                                std::string(selectComments) + "WHERE substr(m.id, 1, length(?1)) = ?1 LIMIT 2");
        bindText(query, 1, shortened);
        if (shortened.empty() || !query.executeStep()) {
            return std::optional<Comment>();
        }
        Comment found = readComment(query);
        if (query.executeStep()) {
            return Problem{ProblemKind::ambiguous, "Several comments have ids that begin with \"" +
                                                       madePlain(shortened) + "\". Give more of the id."};
        }
        return std::optional(std::move(found));
    });
}

Outcome<std::vector<SignOff>> Reviews::signOffsOf(const std::string& learner) const {
    return guarded(*m_connection, [&] {
        std::vector<SignOff> all;
        SQLite::Statement query(m_connection->database,
                                std::string(selectSignOffs) + "WHERE s.learner = ? ORDER BY s.number DESC");
        query.bind(1, learner);
        while (query.executeStep()) {
            all.push_back(readSignOff(query));
        }
        return all;
    });
}

std::vector<std::pair<Comment, std::string>> allComments(SQLite::Database& database) {
    std::vector<std::pair<Comment, std::string>> all;
    SQLite::Statement query(database, std::string(selectComments) + "ORDER BY m.number");
    while (query.executeStep()) {
        all.emplace_back(readComment(query), query.getColumn(8).getString());
    }
    return all;
}

std::vector<std::pair<SignOff, std::string>> allSignOffs(SQLite::Database& database) {
    std::vector<std::pair<SignOff, std::string>> all;
    SQLite::Statement query(database, std::string(selectSignOffs) + "ORDER BY s.number");
    while (query.executeStep()) {
        all.emplace_back(readSignOff(query), query.getColumn(10).getString());
    }
    return all;
}

std::map<std::string, std::string> reviewDigests(SQLite::Database& database) {
    std::map<std::string, std::string> digests;
    for (const auto& [comment, salt] : allComments(database)) {
        digests["comment " + comment.id] = digestOf(comment, salt);
    }
    for (const auto& [signOff, salt] : allSignOffs(database)) {
        digests["sign-off " + signOff.id] =
            signOff.digest == contentHash(signOff.signedText) ? digestOf(signOff, salt) : "altered";
    }
    return digests;
}

} // namespace records
