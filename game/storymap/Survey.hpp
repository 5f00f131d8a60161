#pragma once

#include "content/Catalogue.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "proof/Proof.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace storymap {

/// What a map is drawn of. All of it outlives the drawing.
struct Story {
    const model::Scenario& scenario;
    const model::CompetencyFramework& framework;
    const proof::Proof& proof; ///< of the scenario
};

/// A finding, and how much it weighs.
struct Mark {
    const proof::Finding* finding;
    bool fault; ///< else advice
};

using Marks = std::vector<Mark>; ///< faults first

/// What of a situation, choice or ending is to be seen at it.
struct Seen {
    bool reached = true; ///< false: no path leads to it
    Marks marks;
};

struct SeenChoice : Seen {
    bool goesBack = false;       ///< to where the learner may have been before
    std::optional<double> taken; ///< times in one play at random; nothing where that could not be told
};

struct SeenSituation : Seen {
    bool onLoop = false;                   ///< one can come back to it
    std::vector<model::UnitId> callsFor;   ///< with every choice available
    std::vector<std::string> competencies; ///< of `callsFor`, without levels, each once
};

struct SeenEnding : Seen {
    std::optional<double> comes; ///< probability in a play at random
};

/// Everything that the picture and the page show beyond what the author wrote, in the order of the scenario's lists.
struct Survey {
    std::vector<SeenSituation> situations;
    std::vector<SeenChoice> choices;
    std::vector<SeenEnding> endings;
    Marks whole; ///< what is about no place of the picture: the scenario as a whole, facts, claims
    std::size_t faults = 0;
    std::size_t advice = 0;
};

[[nodiscard]] Survey surveyOf(const Story& story);

} // namespace storymap
