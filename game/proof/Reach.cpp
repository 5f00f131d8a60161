#include "proof/Reach.hpp"

#include "proof/ConditionsIn.hpp"

#include <algorithm>

namespace proof {

using namespace model;

Reach::Reach(const StateSpace& space)
    : m_scenario(&space.machine().scenario()), m_machine(&space.machine()), m_nodes(m_machine->nodes()),
      m_choices(m_scenario->choices.size()), m_truths(m_scenario->conditions.size()) {
    std::vector<std::optional<std::vector<ConditionId>>> unsettled(m_machine->nodes());
    std::vector<bool> deadEndKnown(m_machine->nodes());
    std::vector<std::uint16_t> available(m_machine->nodes());
    for (StateId state = 0; state < space.size(); ++state) {
        const Node node = space.node(state);
        m_nodes[node] = true;
        if (!unsettled[node]) {
            unsettled[node] = conditionsIn(*m_scenario, *m_machine, node);
        }
        readAll(*unsettled[node], space.words(state));
        available[node] = static_cast<std::uint16_t>(available[node] | space.available(state));
        const bool stuck = space.available(state) == 0 && space.expanded(state) && !m_machine->isEnding(node);
        if (stuck && !deadEndKnown[node]) {
            deadEndKnown[node] = true;
            m_deadEnds.push_back(state);
        }
    }
    for (Node node = 0; node < m_scenario->situations.size(); ++node) {
        const auto choices = m_machine->choicesOf(node);
        for (std::uint32_t i = 0; i < choices.count; ++i) {
            m_choices[choices.first + i] = (available[node] >> i & 1) != 0;
        }
    }
}

bool Reach::settled(ConditionId step) const {
    return m_truths[step.position()] == 3 &&
           std::ranges::all_of(partsOf(*m_scenario, step), [&](ConditionId part) { return settled(part); });
}

void Reach::readAll(std::vector<ConditionId>& conditions, const std::uint64_t* words) {
    std::erase_if(conditions, [&](ConditionId condition) {
        read(condition, words);
        return settled(condition);
    });
}

// Every part is read, whatever the others say. Recursion is bounded by the reader's limit on conditions.
bool Reach::read(ConditionId id, const std::uint64_t* words) {
    const ConditionStep& step = (*m_scenario)[id];
    bool truth = false;
    if (const auto* negation = std::get_if<Not>(&step.what)) {
        truth = !read(negation->inner, words);
    } else if (const auto* both = std::get_if<And>(&step.what)) {
        const bool left = read(both->left, words);
        truth = read(both->right, words) && left;
    } else if (const auto* either = std::get_if<Or>(&step.what)) {
        const bool left = read(either->left, words);
        truth = read(either->right, words) || left;
    } else {
        truth = m_machine->holds(id, words);
    }
    m_truths[id.position()] = static_cast<std::uint8_t>(m_truths[id.position()] | (truth ? 1u : 2u));
    return truth;
}

} // namespace proof
