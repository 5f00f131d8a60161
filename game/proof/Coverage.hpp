#pragma once

#include "model/CompetencyFramework.hpp"
#include "proof/StateSpace.hpp"

#include <cstdint>
#include <vector>

namespace proof {

/// For each statement of the framework, in how many situations of a scenario it can come up: an indicator or positive
/// behaviour where some top-rated choice would show it, a negative behaviour where some choice would carry it. Only
/// what a learner can come to counts, with what is then available.
[[nodiscard]] std::vector<std::uint32_t> statementsIn(const StateSpace& space,
                                                      const model::CompetencyFramework& framework);

} // namespace proof
