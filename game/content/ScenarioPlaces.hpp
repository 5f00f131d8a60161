#pragma once

#include "content/Diagnostic.hpp"
#include "content/Problems.hpp"
#include "model/Scenario.hpp"

#include <string_view>
#include <vector>

namespace content {

/// Where in its file each part of a scenario stands, in the order of the scenario's own lists: its name where it has
/// one, else where it begins.
struct ScenarioPlaces {
    std::vector<Offset> situations;
    std::vector<Offset> choices;
    std::vector<Offset> endings;
    std::vector<Offset> facts;
    std::vector<Offset> alsos;
    std::vector<Offset> injects;
    std::vector<Offset> conditions; ///< of each step: its word, or its left side
    std::vector<Offset> claims;
};

/// A scenario together with where its parts stand.
struct PlacedScenario {
    model::Scenario scenario;
    ScenarioPlaces places;
};

} // namespace content
