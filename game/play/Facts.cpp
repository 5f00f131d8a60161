#include "play/Facts.hpp"

#include <algorithm>

namespace play {

using namespace model;

Facts::Facts(const Scenario& scenario) : m_marks(scenario.marks.size(), false) {
    m_values.reserve(scenario.facts.size());
    for (const Fact& fact : scenario.facts) {
        m_values.push_back(fact.start);
    }
}

void Facts::apply(const Scenario& scenario, const Effect& effect) {
    const Fact& fact = scenario[effect.fact];
    std::int16_t& value = m_values[effect.fact.position()];
    const int wanted = effect.kind == Effect::Kind::set ? effect.number : value + effect.number;
    value = static_cast<std::int16_t>(std::clamp<int>(wanted, fact.from, fact.to));
}

bool compare(int value, Relation relation, int number) {
    switch (relation) {
    case Relation::equal:
        return value == number;
    case Relation::notEqual:
        return value != number;
    case Relation::less:
        return value < number;
    case Relation::lessOrEqual:
        return value <= number;
    case Relation::greater:
        return value > number;
    case Relation::greaterOrEqual:
        return value >= number;
    }
    return false;
}

// Recursion is bounded by the reader's limit on the depth of a condition.
bool holds(const Scenario& scenario, const Facts& facts, ConditionId condition) {
    const auto& what = scenario[condition].what;
    if (const auto* fact = std::get_if<FactHolds>(&what)) {
        return facts.value(fact->fact) != 0;
    }
    if (const auto* comparison = std::get_if<Comparison>(&what)) {
        return compare(facts.value(comparison->fact), comparison->relation, comparison->number);
    }
    if (const auto* happened = std::get_if<Happened>(&what)) {
        return facts.happened(happened->mark);
    }
    if (const auto* negation = std::get_if<Not>(&what)) {
        return !holds(scenario, facts, negation->inner);
    }
    if (const auto* both = std::get_if<And>(&what)) {
        return holds(scenario, facts, both->left) && holds(scenario, facts, both->right);
    }
    const auto& either = std::get<Or>(what);
    return holds(scenario, facts, either.left) || holds(scenario, facts, either.right);
}

} // namespace play
