#include "study/Deck.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace study {

namespace {

/// One unit's cards, statements and written questions by turns.
std::vector<CardSource> byTurns(std::vector<CardSource> statements, std::vector<CardSource> questions) {
    std::vector<CardSource> all;
    for (std::size_t i = 0; i < std::max(statements.size(), questions.size()); ++i) {
        for (auto* from : {&statements, &questions}) {
            if (i < from->size()) {
                all.push_back(std::move((*from)[i]));
            }
        }
    }
    return all;
}

} // namespace

std::string keyOf(const model::Quiz& quiz, const model::Question& question) { return quiz.id + "/" + question.id; }

Deck::Deck(const model::CompetencyFramework& framework, const quiz::QuestionMaker& maker,
           std::span<const QuizCard> quizzes)
    : m_framework(&framework), m_maker(&maker) {
    std::vector<std::vector<CardSource>> statements(framework.units.size() + 1);
    std::vector<std::vector<CardSource>> questions(framework.units.size() + 1);
    std::size_t most = 0;
    for (std::size_t i = 0; i < framework.statements.size(); ++i) {
        const model::StatementId id(static_cast<std::uint32_t>(i));
        if (!maker.about(id).empty()) {
            statements[framework[id].unit.position()].emplace_back(id);
        }
    }
    for (const QuizCard& card : quizzes) {
        for (std::size_t i = 0; card.quiz && i < card.quiz->questions.size(); ++i) {
            const auto& about = card.quiz->questions[i].statements;
            const std::size_t unit = about.empty() ? framework.units.size() : framework[about.front()].unit.position();
            questions[unit].emplace_back(WrittenQuestion{card.quiz, i});
        }
    }
    std::vector<std::vector<CardSource>> ofUnit;
    for (std::size_t unit = 0; unit < statements.size(); ++unit) {
        ofUnit.push_back(byTurns(std::move(statements[unit]), std::move(questions[unit])));
        most = std::max(most, ofUnit.back().size());
    }
    for (std::size_t turn = 0; turn < most; ++turn) {
        for (auto& cards : ofUnit) {
            if (turn < cards.size()) {
                m_sources.push_back(std::move(cards[turn]));
            }
        }
    }
    m_keys.reserve(m_sources.size());
    for (const CardSource& source : m_sources) {
        const auto* statement = std::get_if<model::StatementId>(&source);
        const auto* written = std::get_if<WrittenQuestion>(&source);
        m_keys.push_back(statement ? framework[*statement].id : keyOf(*written->quiz, written->question()));
        m_byKey.emplace(m_keys.back(), m_keys.size() - 1);
    }
}

std::vector<model::UnitId> Deck::unitsOf(std::size_t card) const {
    const CardSource& source = m_sources[card];
    if (const auto* statement = std::get_if<model::StatementId>(&source)) {
        return {(*m_framework)[*statement].unit};
    }
    std::vector<model::UnitId> units;
    for (const model::StatementId statement : std::get<WrittenQuestion>(source).question().statements) {
        units.push_back((*m_framework)[statement].unit);
    }
    std::ranges::sort(units);
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

std::vector<quiz::Card> Deck::after(std::span<const records::CardAnswer> answers, const quiz::Fsrs& fsrs) const {
    std::vector<quiz::Card> cards(m_keys.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i].key = m_keys[i];
    }
    for (const records::CardAnswer& answer : answers) {
        const auto found = m_byKey.find(answer.card);
        if (answer.expired || found == m_byKey.end()) {
            continue;
        }
        quiz::Card& card = cards[found->second];
        card = quiz::seen(std::move(card), answer.day,
                          quiz::recallOf(records::shareOf(answer.millionths), answer.certainty), fsrs);
    }
    return cards;
}

Dealt Deck::deal(std::size_t card, std::uint32_t seenBefore, std::uint64_t seed) const {
    if (const auto* statement = std::get_if<model::StatementId>(&m_sources[card])) {
        auto kinds = m_maker->about(*statement);
        constexpr std::size_t enough = 3;
        if (seenBefore > 0 &&
            kinds.size() >= enough) { // whether it upholds or weakens shows in its tone: a first meeting
            std::erase_if(kinds, [](const quiz::MadeFrom& from) { return from.kind == quiz::Made::side; });
        }
        return {m_keys[card], m_maker->make(kinds[seenBefore % kinds.size()], seed)};
    }
    return {m_keys[card], std::get<WrittenQuestion>(m_sources[card]).question()};
}

} // namespace study
