#pragma once

#include "proof/Finding.hpp"
#include "proof/Reach.hpp"

#include <vector>

namespace proof {

/// What can never come up, what can get a learner stuck, what is written and has no effect. What never was needs all
/// states to be told; with an incomplete space only what was seen is.
[[nodiscard]] std::vector<Finding> reachFindings(const StateSpace& space, const Reach& reach);

} // namespace proof
