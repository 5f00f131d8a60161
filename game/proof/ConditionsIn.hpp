#pragma once

#include "proof/Machine.hpp"

#include <vector>

namespace proof {

/// The conditions that are read in a node, each whole: of paragraphs, choices and messages.
[[nodiscard]] std::vector<model::ConditionId> conditionsIn(const model::Scenario& scenario, const Machine& machine,
                                                           Node node);

/// The steps that a condition is made of, one level below its own; none for a comparison.
[[nodiscard]] std::vector<model::ConditionId> partsOf(const model::Scenario& scenario, model::ConditionId condition);

} // namespace proof
