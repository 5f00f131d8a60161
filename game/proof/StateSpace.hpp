#pragma once

#include "model/Scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace proof {

struct State;
using StateId = model::Id<State>;

/// One way on from a state: a choice that is available there, and where it leads.
struct Step {
    model::ChoiceId choice;
    std::variant<StateId, model::EndingId> target;
};

/// Where a learner can stand, as far as it matters for what can still happen: a situation together with the facts and
/// marks that some choice's condition reads, and whether the situation was decided in before (only its first visit
/// counts).
struct State {
    model::SituationId situation;
    bool visitedBefore;
    model::Range<Step> steps; ///< empty where no choice is available
};

/// Every state that can be reached from the start, whatever is chosen. `states[0]` is the start, and a state comes
/// after the one it was first reached from; `fewestSteps` on the way to it never decreases along the list.
struct StateSpace {
    std::vector<State> states;
    std::vector<Step> steps;
    std::vector<std::uint32_t> fewestSteps; ///< for each state: decisions on the shortest way to it

    [[nodiscard]] std::span<const Step> from(std::size_t state) const { return states[state].steps.in(steps); }
};

inline constexpr std::size_t mostStates = 200000;

/// Walks all states, or says nothing when there are more than `budget` or telling them apart takes too much memory.
[[nodiscard]] std::optional<StateSpace> explore(const model::Scenario& scenario, std::size_t budget = mostStates);

} // namespace proof
