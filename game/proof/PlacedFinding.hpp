#pragma once

#include "content/Catalogue.hpp"
#include "content/Diagnostic.hpp"
#include "content/ScenarioPlaces.hpp"
#include "proof/Finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace proof {

/// A finding as it is told: with its place in the file and its weight.
struct PlacedFinding {
    content::Diagnostic told;
    content::Severity severity;
    std::string way;     ///< the choices that show it, as `play --path` reads them; empty for the start itself
    bool hasWay = false; ///< whether there is a way to tell
};

/// Sorted by place; faults before advice where they share one. `text` is what the scenario was read from.
[[nodiscard]] std::vector<PlacedFinding> placed(const std::vector<Finding>& findings,
                                                const content::PlacedScenario& scenario, std::string_view text,
                                                const std::string& file);

} // namespace proof
