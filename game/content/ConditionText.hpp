#pragma once

#include "model/Scenario.hpp"

#include <string>

namespace content {

/// A condition as its author would write it: "trust >= 2 and not cctv_secured", with no more brackets than it needs.
/// Reading it again gives a condition that holds in the same cases.
[[nodiscard]] std::string textOf(const model::Scenario& scenario, model::ConditionId condition);

/// What a choice changes: "trust +1", "trust = 3", "cctv_secured = yes".
[[nodiscard]] std::string textOf(const model::Scenario& scenario, const model::Effect& effect);

} // namespace content
