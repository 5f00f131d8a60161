#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "proof/Simulation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace report {

struct SimulatedScenario {
    model::Scenario scenario;
    proof::Simulation simulation;
};

/// What came up in many plays, as tables of text.
[[nodiscard]] std::string simulationText(const std::vector<SimulatedScenario>& scenarios,
                                         const model::CompetencyFramework& framework, std::string_view learner,
                                         std::uint64_t seed);

/// The same as data; docs/authoring.md describes it. Same plays, same bytes.
[[nodiscard]] std::string simulationJson(const std::vector<SimulatedScenario>& scenarios,
                                         const model::CompetencyFramework& framework, std::string_view learner,
                                         std::uint64_t seed);

} // namespace report
