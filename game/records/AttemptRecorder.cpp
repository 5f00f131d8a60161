#include "records/AttemptRecorder.hpp"

#include "records/Guard.hpp"
#include "records/PlainText.hpp"
#include "records/Rows.hpp"
#include "records/Seal.hpp"
#include "records/Signed.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

namespace records {

namespace {

/// Far more than anybody writes about one decision, and little enough to keep.
constexpr std::size_t mostRationaleCharacters = 20'000;

std::optional<play::SaveProblem> forPlayer(const Outcome<Done>& outcome) {
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
        return play::SaveProblem{problem->sentence};
    }
    return std::nullopt;
}

Problem playedElsewhere(const std::string& file) {
    return {ProblemKind::refused,
            "This attempt has been played on, or ended, somewhere else: the records in " + file +
                " already hold something different for this place. Nothing was changed. Leave this "
                "attempt and resume it, or go on without saving."};
}

StoredDecision storedForm(const play::Runner& before, const play::Decision& decision) {
    const model::Scenario& scenario = before.scenario();
    const model::Choice& choice = scenario[decision.choice];
    StoredDecision stored;
    stored.situation = scenario[choice.situation].id;
    stored.choice = choice.id;
    for (const model::ChoiceId available : before.available()) {
        stored.available.emplace_back(scenario[available].id);
    }
    stored.thoughtMilliseconds = decision.thoughtMilliseconds;
    stored.expired = decision.expired;
    stored.restarts = decision.restarts;
    return stored;
}

} // namespace

AttemptRecorder::AttemptRecorder(std::shared_ptr<Connection> connection, std::string attemptId, Clock clock,
                                 MarkDebrief mark)
    : m_connection(std::move(connection)), m_attemptId(std::move(attemptId)), m_clock(std::move(clock)),
      m_mark(std::move(mark)) {}

std::optional<play::SaveProblem> AttemptRecorder::decided(std::size_t number, const play::Runner& before,
                                                          const play::Decision& decision) {
    return forPlayer(guarded(*m_connection, [&]() -> Outcome<Done> {
        const StoredDecision stored = storedForm(before, decision);
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        // Only the next decision of an open attempt fits; so what is kept never has a gap.
        SQLite::Statement insert(m_connection->database,
                                 "INSERT INTO decision SELECT a.number, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM attempt a "
                                 "WHERE a.id = ?1 AND a.ended IS NULL AND "
                                 "?2 = (SELECT count(*) FROM decision d WHERE d.attempt = a.number)");
        bindText(insert, 1, m_attemptId);
        insert.bind(2, signedOf(number));
        bindText(insert, 3, stored.situation);
        bindText(insert, 4, stored.choice);
        bindText(insert, 5, joined(stored.available));
        insert.bind(6, static_cast<std::int64_t>(stored.thoughtMilliseconds));
        insert.bind(7, stored.expired ? 1 : 0);
        insert.bind(8, static_cast<int>(stored.restarts));
        insert.bind(9, m_clock());
        if (insert.exec() == 0) {
            return holdsSame(number, stored) ? Outcome<Done>(Done{}) : playedElsewhere(m_connection->file);
        }
        if (number == 0) {
            settleMode();
        }
        transaction.commit();
        return Done{};
    }));
}

/// At its first decision an attempt stops being the learner's first one if another was decided in since it began.
void AttemptRecorder::settleMode() {
    SQLite::Statement update(m_connection->database,
                             "UPDATE attempt SET mode = 'repeat' WHERE id = ?1 AND mode = 'first' AND EXISTS "
                             "(SELECT 1 FROM attempt other JOIN decision d ON d.attempt = other.number "
                             "WHERE other.learner = attempt.learner AND other.scenario = attempt.scenario AND "
                             "other.number != attempt.number AND other.mode NOT GLOB 'automatic: *')");
    bindText(update, 1, m_attemptId);
    update.exec();
}

bool AttemptRecorder::holdsSame(std::size_t number, const StoredDecision& decision) {
    SQLite::Statement query(m_connection->database,
                            "SELECT count(*) FROM decision d JOIN attempt a ON a.number = d.attempt "
                            "WHERE a.id = ?1 AND d.number = ?2 AND d.situation = ?3 AND d.choice = ?4 AND "
                            "d.available = ?5 AND d.thought = ?6 AND d.expired = ?7 AND d.restarts = ?8");
    bindText(query, 1, m_attemptId);
    query.bind(2, signedOf(number));
    bindText(query, 3, decision.situation);
    bindText(query, 4, decision.choice);
    bindText(query, 5, joined(decision.available));
    query.bind(6, static_cast<std::int64_t>(decision.thoughtMilliseconds));
    query.bind(7, decision.expired ? 1 : 0);
    query.bind(8, static_cast<int>(decision.restarts));
    return query.executeStep() && query.getColumn(0).getInt64() == 1;
}

std::optional<play::SaveProblem> AttemptRecorder::reasoned(std::size_t decision, std::string_view rationale) {
    const auto length = plainLength(rationale, LineBreaks::allowed);
    if (!length) {
        return play::SaveProblem{
            "These reasons hold characters that cannot be shown, such as control characters, so they "
            "were not saved. Take them out and try again."};
    }
    if (*length > mostRationaleCharacters) {
        return play::SaveProblem{"These reasons have " + std::to_string(*length) + " characters, and at most " +
                                 std::to_string(mostRationaleCharacters) +
                                 " can be kept, so they were not saved. Shorten them and try again."};
    }
    return forPlayer(guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Statement insert(m_connection->database,
                                 "INSERT OR REPLACE INTO rationale SELECT a.number, ?2, ?3, ?4 FROM attempt a "
                                 "WHERE a.id = ?1 AND a.ended IS NULL");
        bindText(insert, 1, m_attemptId);
        insert.bind(2, signedOf(decision));
        bindText(insert, 3, rationale);
        insert.bind(4, m_clock());
        if (insert.exec() == 0) {
            return playedElsewhere(m_connection->file);
        }
        return Done{};
    }));
}

std::optional<play::SaveProblem> AttemptRecorder::shown(std::size_t decision) {
    return forPlayer(guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Statement insert(
            m_connection->database,
            "INSERT INTO appearance (attempt, decision, at) SELECT a.number, ?2, ?3 FROM attempt a "
            "WHERE a.id = ?1 AND a.ended IS NULL");
        bindText(insert, 1, m_attemptId);
        insert.bind(2, signedOf(decision));
        insert.bind(3, m_clock());
        if (insert.exec() == 0) {
            return playedElsewhere(m_connection->file);
        }
        return Done{};
    }));
}

std::optional<play::SaveProblem> AttemptRecorder::ended(const play::Runner& runner) {
    const model::Ending* ending = runner.ending();
    if (ending == nullptr) {
        return play::SaveProblem{"This attempt has not reached an ending, so its end was not saved."};
    }
    return forPlayer(guarded(*m_connection, [&]() -> Outcome<Done> {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement kept(m_connection->database,
                               std::string(selectAttempts) +
                                   "WHERE a.id = ?1 AND "
                                   "?2 = (SELECT count(*) FROM decision d WHERE d.attempt = a.number)");
        bindText(kept, 1, m_attemptId);
        kept.bind(2, signedOf(runner.attempt().decisions.size()));
        if (!kept.executeStep()) {
            return playedElsewhere(m_connection->file);
        }
        const AttemptLine line = readLine(kept);
        kept.reset();
        // What was kept by an earlier call keeps its time, which the debrief in hand then takes over.
        const UnixMilliseconds now = line.end ? line.end->ended : m_clock();
        const DebriefMark mark = m_mark(runner, line.head.mode, now);
        if (line.end) {
            const bool same =
                line.end->ending == ending->id && mark == DebriefMark{line.end->debriefDigest, line.end->debriefRules};
            return same ? Outcome<Done>(Done{}) : playedElsewhere(m_connection->file);
        }
        SQLite::Statement update(m_connection->database,
                                 "UPDATE attempt SET ended = ?2, ending = ?3, ending_title = ?4, debrief_digest = ?5, "
                                 "debrief_rules = ?6 WHERE id = ?1 AND ended IS NULL");
        bindText(update, 1, m_attemptId);
        update.bind(2, now);
        bindText(update, 3, ending->id);
        bindText(update, 4, ending->title);
        bindText(update, 5, mark.digest);
        update.bind(6, mark.rules);
        update.exec();
        sealAttempt(m_connection->database, m_attemptId, now);
        transaction.commit();
        return Done{};
    }));
}

} // namespace records
