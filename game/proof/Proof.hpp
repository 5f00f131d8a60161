#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "proof/Finding.hpp"
#include "proof/KeyFindings.hpp"
#include "proof/Loops.hpp"
#include "proof/Opportunities.hpp"
#include "proof/Paths.hpp"
#include "proof/QualityRange.hpp"
#include "proof/RandomPlay.hpp"
#include "proof/Simulation.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace proof {

/// Everything that holds on every path of a scenario. What could not be told within the budget is missing.
struct Proof {
    bool complete = false;            ///< every state was walked: all that is said here is exact
    bool firstVisitsComplete = false; ///< the same with first visits told apart, for `opportunities` and `quality`
    std::size_t states = 0;           ///< endings included
    std::size_t steps = 0;
    std::optional<PathCount> paths;
    std::optional<PathLengths>
        lengths; ///< the shortest also of an incomplete walk, if it came to an ending: it is exact
    std::vector<Loop> loops;
    std::vector<ClaimOpportunities> opportunities;
    std::optional<QualityPaths> quality; ///< the weakest and the strongest debrief that is possible
    std::optional<RandomPlay> random;
    /// Random plays, where something could not be proved: what came up is possible, what did not may be, too.
    std::optional<Simulation> sampled;
    BestChoices bestChoices;
    std::vector<Finding> findings;
};

/// Never longer than the budget allows; the same for any number of threads.
[[nodiscard]] Proof prove(const model::Scenario& scenario, const model::CompetencyFramework& framework,
                          const Budget& budget = {});

} // namespace proof
