#pragma once

#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "content/ScenarioPlaces.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"

#include <string_view>

namespace content {

/// Reads a scenario written as docs/scenario-format.md says. `file` is the name used in diagnostics.
/// Result: the scenario, or all diagnostics of the file, sorted. `text` is not kept.
[[nodiscard]] Loaded<model::Scenario> readScenario(std::string_view text, const std::string& file,
                                                   const model::CompetencyFramework& framework,
                                                   const Limits& limits = {});

/// The same, with where everything stands: for what is found out about a story after reading.
[[nodiscard]] Loaded<PlacedScenario> readPlacedScenario(std::string_view text, const std::string& file,
                                                        const model::CompetencyFramework& framework,
                                                        const Limits& limits = {});

} // namespace content
