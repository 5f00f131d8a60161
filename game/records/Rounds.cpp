#include "records/Rounds.hpp"

#include "content/Problems.hpp"
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

Problem noSuchRound() {
    return {ProblemKind::notFound, "There is no round of questions with this id. \"judgement quiz rounds\" lists those "
                                   "that are kept."};
}

Problem answeredElsewhere() {
    return {ProblemKind::refused, "This round has been answered further, or ended, somewhere else: the records already "
                                  "hold something different for this question. Nothing was changed. Leave this round "
                                  "and open it again."};
}

Problem notFit(const char* what) {
    return {ProblemKind::refused, std::string("This round cannot be kept: ") + what + ". Nothing was changed."};
}

bool isLine(const std::string& text, std::size_t most) {
    const auto length = plainLength(text, LineBreaks::refused);
    return length && *length >= 1 && *length <= most;
}

std::optional<Problem> whatIsWrong(const NewRound& round) {
    if (round.questions.empty() || round.questions.size() > mostRoundQuestions) {
        return notFit("it has no question, or more than 1,000");
    }
    if (!isLine(round.title, mostTitleCharacters)) {
        return notFit("its title is empty, too long, or holds characters that cannot be shown");
    }
    const bool cards = std::ranges::all_of(
        round.questions, [](const NewRound::Question& question) { return isLine(question.card, mostCardCharacters); });
    return cards ? std::nullopt : std::optional(notFit("the name of a question is empty or too long"));
}

bool same(const StoredAnswer& one, const StoredAnswer& other) {
    return one.given == other.given && one.certainty == other.certainty && one.millionths == other.millionths &&
           one.expired == other.expired && one.thoughtMilliseconds == other.thoughtMilliseconds;
}

} // namespace

Rounds::Rounds(const Records& records) : m_connection(records.connection()) {}

Outcome<RoundHead> Rounds::begin(const NewRound& wanted) {
    if (auto problem = whatIsWrong(wanted)) {
        return *problem;
    }
    return guarded(*m_connection, [&]() -> Outcome<RoundHead> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        StoredRound round{{randomId(), wanted.learnerId, wanted.kind, wanted.title, contentHash(wanted.frameworkBytes),
                           wanted.programVersion, wanted.atOnce, wanted.seconds, wanted.started},
                          std::nullopt,
                          {},
                          {}};
        insertContent(database, ContentKind::framework, round.head.frameworkHash, wanted.frameworkBytes);
        for (const NewRound::Question& question : wanted.questions) {
            const std::string hash = contentHash(question.bytes);
            insertQuestion(database, hash, question.bytes);
            round.posed.push_back({question.card, hash, question.seed});
        }
        insertRound(database, round, {}, {}, wanted.started);
        transaction.commit();
        return round.head;
    });
}

Outcome<Done> Rounds::answer(const std::string& id, std::size_t number, const StoredAnswer& answer) {
    const auto length = plainLength(answer.given, LineBreaks::refused);
    if (!length || *length > mostGivenCharacters) {
        return Problem{ProblemKind::refused, "This answer is too long, or holds characters that cannot be shown, so it "
                                             "was not saved. Make it shorter, or take them out, and try again."};
    }
    return guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto round = loadRound(database, id);
        if (!round) {
            return noSuchRound();
        }
        if (number < round->answers.size()) {
            return same(round->answers[number], answer) ? Outcome<Done>(Done{}) : answeredElsewhere();
        }
        if (round->ended || number != round->answers.size() || number >= round->posed.size()) {
            return answeredElsewhere();
        }
        insertAnswer(database, id, number, answer);
        transaction.commit();
        return Done{};
    });
}

Outcome<Done> Rounds::end(const std::string& id, UnixMilliseconds now) {
    return guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto round = loadRound(database, id);
        if (!round) {
            return noSuchRound();
        }
        if (round->ended) {
            return Done{};
        }
        if (round->answers.empty()) {
            return notFit("nothing was answered in it yet");
        }
        SQLite::Statement update(database, "UPDATE quiz_round SET ended = ?2, salt = ?3 WHERE id = ?1");
        bindText(update, 1, id);
        update.bind(2, now);
        bindBytes(update, 3, randomSalt());
        update.exec();
        sealRound(database, id, "sealed", "program", now);
        transaction.commit();
        return Done{};
    });
}

Outcome<std::vector<RoundLine>> Rounds::all(const std::optional<std::string>& learner) const {
    return guarded(*m_connection, [&] {
        std::vector<RoundLine> lines;
        SQLite::Statement query(m_connection->database, std::string(selectRounds) +
                                                            (learner ? "WHERE r.learner = ? " : "") +
                                                            "ORDER BY r.started DESC, r.number DESC");
        if (learner) {
            bindText(query, 1, *learner);
        }
        while (query.executeStep()) {
            lines.push_back(readRoundLine(query));
        }
        return lines;
    });
}

Outcome<std::string> Rounds::find(std::string_view shortened) const {
    return guarded(*m_connection, [&]() -> Outcome<std::string> {
        auto found = findId(m_connection->database, "quiz_round", shortened);
        if (found.several) {
            return Problem{ProblemKind::ambiguous, "Several rounds have ids that begin with \"" +
                                                       madePlain(content::small(shortened)) +
                                                       "\". Give more of the id."};
        }
        return found.id ? Outcome<std::string>(std::move(*found.id)) : noSuchRound();
    });
}

Outcome<StoredRound> Rounds::load(const std::string& id) const {
    return guarded(*m_connection, [&]() -> Outcome<StoredRound> {
        auto round = loadRound(m_connection->database, id);
        return round ? Outcome<StoredRound>(std::move(*round)) : noSuchRound();
    });
}

Outcome<std::string> Rounds::question(const std::string& hash) const {
    return guarded(*m_connection, [&] { return questionBytes(m_connection->database, hash); });
}

Outcome<std::vector<CardAnswer>> Rounds::answersOf(const std::string& learner) const {
    return guarded(*m_connection, [&] {
        std::vector<CardAnswer> all;
        SQLite::Statement query(
            m_connection->database,
            "SELECT p.card, a.certainty, a.share, a.expired, r.kind, a.day "
            "FROM quiz_round r JOIN answer a ON a.round = r.number JOIN posed p ON p.round = "
            "a.round AND p.number = a.number WHERE r.learner = ? ORDER BY a.at, r.number, a.number");
        bindText(query, 1, learner);
        while (query.executeStep()) {
            all.push_back({lineAt(query, 0), static_cast<quiz::Certainty>(numberAt(query, 1, 1, 3) - 1),
                           static_cast<std::uint32_t>(numberAt(query, 2, 0, wholeAnswer)),
                           numberAt(query, 3, 0, 1) == 1, kindAt(query, 4),
                           static_cast<quiz::Day>(numberAt(query, 5, 0, mostDay))});
        }
        return all;
    });
}

} // namespace records
