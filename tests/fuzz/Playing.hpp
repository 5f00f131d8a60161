#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"

#include <cstdint>
#include <vector>

namespace fuzz {

/// Plays an accepted scenario to an ending, or for 200 decisions, by choices that `seed` decides; then replays what was
/// recorded and computes the debrief. None of it may fail.
void playAndDebrief(const model::CompetencyFramework& framework, const model::Scenario& scenario, std::uint64_t seed);

/// Each of these choices can be taken where the ones before it lead.
void requirePlayable(const model::Scenario& scenario, const std::vector<model::ChoiceId>& way);

} // namespace fuzz
