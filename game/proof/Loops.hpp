#pragma once

#include "proof/Finding.hpp"
#include "proof/Paths.hpp"
#include "proof/StateSpace.hpp"

#include <vector>

namespace proof {

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
