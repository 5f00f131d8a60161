#pragma once

#include "model/CompetencyFramework.hpp"
#include "quiz/Cards.hpp"
#include "quiz/Fsrs.hpp"
#include "quiz/QuestionMaker.hpp"
#include "records/Rounds.hpp"
#include "study/Shelf.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace study {

/// What a card is about.
struct WrittenQuestion {
    std::shared_ptr<const model::Quiz> quiz;
    std::size_t position = 0;
    [[nodiscard]] const model::Question& question() const { return quiz->questions[position]; }
};
using CardSource = std::variant<model::StatementId, WrittenQuestion>;

/// A question with the card that its answer counts for.
struct Dealt {
    std::string card;
    model::Question question;
};

/// Every card there can be: one for each statement that something can be asked about, and one for each written
/// question. They stand in the order in which somebody meets them: a unit at a time in turn, statement and question by
/// turns, so that a few days go over the whole framework. Framework and maker must outlive it.
class Deck {
public:
    Deck(const model::CompetencyFramework& framework, const quiz::QuestionMaker& maker,
         std::span<const QuizCard> quizzes);

    [[nodiscard]] std::size_t size() const { return m_sources.size(); }
    [[nodiscard]] const CardSource& source(std::size_t card) const { return m_sources[card]; }
    [[nodiscard]] const std::string& key(std::size_t card) const { return m_keys[card]; }
    /// The units that a card is about, in the framework's order.
    [[nodiscard]] std::vector<model::UnitId> unitsOf(std::size_t card) const;

    /// The cards as somebody's answers left them. Answers that time took away say nothing about memory and are passed
    /// over; so are those to questions that are not here any more.
    [[nodiscard]] std::vector<quiz::Card> after(std::span<const records::CardAnswer> answers,
                                                const quiz::Fsrs& fsrs) const;

    /// A question for a card: of a statement, another kind each time it comes round.
    [[nodiscard]] Dealt deal(std::size_t card, std::uint32_t seenBefore, std::uint64_t seed) const;

private:
    const model::CompetencyFramework* m_framework;
    const quiz::QuestionMaker* m_maker;
    std::vector<CardSource> m_sources;
    std::vector<std::string> m_keys;
    std::unordered_map<std::string_view, std::size_t> m_byKey; ///< views into `m_keys`
};

/// "quiz-id/question-id"
[[nodiscard]] std::string keyOf(const model::Quiz& quiz, const model::Question& question);

} // namespace study
