#pragma once

#include "proof/StateSpace.hpp"

#include <vector>

namespace proof {

/// What of a scenario can come up at all: everything that some reachable state has.
class Reach {
public:
    explicit Reach(const StateSpace& space);

    [[nodiscard]] bool situation(std::size_t i) const { return m_nodes[i]; }
    [[nodiscard]] bool ending(std::size_t i) const { return m_nodes[m_scenario->situations.size() + i]; }
    [[nodiscard]] bool choice(std::size_t i) const { return m_choices[i]; }

    /// Of a condition step, over all states in which its whole condition is read.
    [[nodiscard]] bool wasTrue(model::ConditionId step) const { return (m_truths[step.position()] & 1) != 0; }
    [[nodiscard]] bool wasFalse(model::ConditionId step) const { return (m_truths[step.position()] & 2) != 0; }

    /// States without any available choice: for each situation the one that is reached first.
    [[nodiscard]] const std::vector<StateId>& deadEnds() const { return m_deadEnds; }

private:
    bool read(model::ConditionId step, const std::uint64_t* words);
    void readAll(std::vector<model::ConditionId>& conditions, const std::uint64_t* words);
    [[nodiscard]] bool settled(model::ConditionId step) const;

    const model::Scenario* m_scenario;
    const Machine* m_machine;
    std::vector<bool> m_nodes;
    std::vector<bool> m_choices;
    std::vector<std::uint8_t> m_truths;
    std::vector<StateId> m_deadEnds;
};

} // namespace proof
