#include "quiz/Round.hpp"

#include "play/Random.hpp"

#include <algorithm>
#include <numeric>
#include <variant>

namespace quiz {

namespace {

struct Things {
    std::size_t count = 0;
    bool inOrder = false;
};

struct CountThings {
    Things operator()(const model::Choosing& choosing) const { return {choosing.options.size(), choosing.inOrder}; }
    Things operator()(const model::TrueOrFalse& question) const { return {question.reasons.size(), false}; }
    Things operator()(const model::Matching& question) const {
        return {question.pairs.size() + question.others.size(), false};
    }
    Things operator()(const model::Ranking& question) const { return {question.order.size(), false}; }
    Things operator()(const model::FillIn&) const { return {}; }
    Things operator()(const model::NumberIn&) const { return {}; }
    Things operator()(const model::Spotting& spotting) const {
        return {spotting.shown.size() + spotting.others.size(), false};
    }
};

void shuffle(std::vector<std::size_t>& order, play::Random& random) {
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }
}

} // namespace

Posed pose(model::Question question, std::uint64_t seed) {
    const Things things = std::visit(CountThings{}, question.task);
    Posed posed{std::move(question), seed, std::vector<std::size_t>(things.count)};
    std::iota(posed.shown.begin(), posed.shown.end(), std::size_t{0});
    if (things.inOrder || things.count < 2) {
        return posed;
    }
    play::Random random(seed);
    const bool orderIsTheAnswer = std::holds_alternative<model::Ranking>(posed.question.task);
    do {
        shuffle(posed.shown, random);
    } while (orderIsTheAnswer && std::ranges::is_sorted(posed.shown));
    return posed;
}

const Posed* Round::current() const {
    return m_given.size() < m_questions.size() ? &m_questions[m_given.size()] : nullptr;
}

void Round::give(Given given) {
    if (!done()) {
        m_given.push_back(std::move(given));
    }
}

double Round::share(std::size_t i) const { return shareOf(m_questions[i].question, m_given[i].answer); }

double Round::earnedFor(std::size_t i) const {
    // Who gives no answer has said nothing, so nothing is lost.
    return std::holds_alternative<std::monostate>(m_given[i].answer) ? 0 : quiz::earned(m_given[i].certainty, share(i));
}

double Round::earned() const {
    double sum = 0;
    for (std::size_t i = 0; i < m_given.size(); ++i) {
        sum += earnedFor(i);
    }
    return sum;
}

std::vector<std::size_t> Round::mistakes() const {
    std::vector<std::size_t> mistakes;
    for (std::size_t i = 0; i < m_given.size(); ++i) {
        if (share(i) < countsAsRight) {
            mistakes.push_back(i);
        }
    }
    return mistakes;
}

} // namespace quiz
