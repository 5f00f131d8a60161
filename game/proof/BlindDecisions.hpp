#pragma once

#include "model/Scenario.hpp"
#include "proof/StateSpace.hpp"

#include <vector>

namespace proof {

/// A decision for somebody who keys a scenario blind: says, from its text alone, which choice is best.
struct BlindDecision {
    model::SituationId situation;
    std::vector<model::ChoiceId> offered; ///< in the order of the file
    std::vector<model::ChoiceId> way;     ///< the shortest that leads here

    [[nodiscard]] bool operator==(const BlindDecision&) const = default;
};

/// Each situation with each set of choices that a learner can meet in it, where one is rated best and another is not; in
/// the order of the file, and within a situation by how soon it is met.
[[nodiscard]] std::vector<BlindDecision> blindDecisions(const StateSpace& space);

} // namespace proof
