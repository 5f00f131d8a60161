#pragma once

#include "model/CompetencyFramework.hpp"
#include "practice/Practice.hpp"
#include "quiz/Round.hpp"
#include "records/Rounds.hpp"
#include "study/Summary.hpp"
#include "study/Told.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace study {

using practice::Outcome;
using practice::Problem;

/// What a moment is: the wall clock, and the day where the learner is.
struct Moment {
    std::int64_t unixMilliseconds = 0;
    quiz::Day day = 0;
};

/// A round that is being answered: keeps the questions, what was answered, and where it is saved.
class OpenRound {
public:
    OpenRound(records::Rounds rounds, records::RoundHead head, std::vector<std::string> cards, quiz::Round round,
              std::shared_ptr<const model::CompetencyFramework> framework, std::function<Moment()> now, bool ended);

    [[nodiscard]] const std::string& id() const { return m_head.id; }
    [[nodiscard]] const records::RoundHead& head() const { return m_head; }
    [[nodiscard]] const std::string& title() const { return m_head.title; }
    [[nodiscard]] const quiz::Round& round() const { return m_round; }
    [[nodiscard]] const model::CompetencyFramework& framework() const { return *m_framework; }
    /// The same, for what outlives this.
    [[nodiscard]] const std::shared_ptr<const model::CompetencyFramework>& sharedFramework() const {
        return m_framework;
    }
    [[nodiscard]] const std::string& card(std::size_t question) const { return m_cards[question]; }
    /// How long there is for a question, in milliseconds; nothing: as long as it takes.
    [[nodiscard]] std::optional<std::uint32_t> limitMilliseconds() const;
    [[nodiscard]] bool ended() const { return m_ended; }

    /// Keeps the answer to the current question; with the last one the round ends. On a problem nothing has changed,
    /// and it may be tried again.
    [[nodiscard]] std::optional<Problem> give(quiz::Given given);
    /// Ends it with what has been answered so far, which is at least one question.
    [[nodiscard]] std::optional<Problem> endHere();

    /// What is to be said of the answer to question `i`, which has been answered.
    [[nodiscard]] Told told(std::size_t i) const;
    [[nodiscard]] RoundSummary summary() const { return summaryOf(m_round, *m_framework); }

private:
    records::Rounds m_rounds;
    records::RoundHead m_head;
    std::vector<std::string> m_cards;
    quiz::Round m_round;
    std::shared_ptr<const model::CompetencyFramework> m_framework;
    std::function<Moment()> m_now;
    bool m_ended;
};

/// An answer as it is kept.
[[nodiscard]] records::StoredAnswer stored(const quiz::Posed& posed, const quiz::Given& given, const Moment& now);

} // namespace study
