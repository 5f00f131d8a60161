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

/// What came up in many plays, as tables of text, in lines of at most `width` characters (at least 80; 0: as wide as
/// they get). The shares of a table add up to 100 %: each stands for the tenths that are nearest without breaking that.
[[nodiscard]] std::string simulationText(const std::vector<SimulatedScenario>& scenarios,
                                         const model::CompetencyFramework& framework, std::string_view learner,
                                         std::uint64_t seed, std::size_t width);

/// The same as data; docs/authoring.md describes it. Same plays, same bytes.
[[nodiscard]] std::string simulationJson(const std::vector<SimulatedScenario>& scenarios,
                                         const model::CompetencyFramework& framework, std::string_view learner,
                                         std::uint64_t seed);

} // namespace report
