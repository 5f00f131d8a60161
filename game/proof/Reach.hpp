#pragma once

#include "proof/Finding.hpp"
#include "proof/Paths.hpp"
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

/// What can never come up, what can get a learner stuck, what is written and has no effect. What never was needs all
/// states to be told; with an incomplete space only what was seen is.
[[nodiscard]] std::vector<Finding> reachFindings(const StateSpace& space, const Reach& reach);

/// Ways to go round. With all the situations on the way, and the choices that lead out.
struct Loop {
    std::vector<model::SituationId> situations;
    std::vector<model::ChoiceId> exits; ///< none: a trap
    StateId firstState = 0;             ///< where a learner comes into it soonest
};

/// Loops that differ only in what is remembered are one.
[[nodiscard]] std::vector<Loop> loopsOf(const Backwards& backwards);

[[nodiscard]] std::vector<Finding> loopFindings(const StateSpace& space, const std::vector<Loop>& loops);

} // namespace proof
