#pragma once

#include "proof/Finding.hpp"
#include "proof/Reach.hpp"

#include <cstddef>
#include <vector>

namespace proof {

/// The story read as a test: does something other than judgement give the best choices away?
struct BestChoices {
    std::size_t decisions = 0;  ///< situations with exactly one best choice among several
    std::size_t longest = 0;    ///< of these, those whose best choice has the longest text
    double longestByChance = 0; ///< how many would be expected if length told nothing
    double longestAtLeast = 1;  ///< probability of so many or more by chance
    std::size_t shortest = 0;   ///< of the decisions, those whose best choice has the shortest text
    double shortestAtLeast = 1;
    std::size_t fixed = 0; ///< situations whose choices keep the file's order
    std::size_t first = 0; ///< of these, those whose best choice stands first
    double firstAtLeast = 1;
};

[[nodiscard]] BestChoices bestChoicesOf(const model::Scenario& scenario);

/// Whether best choices give themselves away; choices that make no difference; situations in which nothing is to be
/// weighed. Of what can be reached.
[[nodiscard]] std::vector<Finding> keyFindings(const model::Scenario& scenario, const StateSpace& space,
                                               const Reach& reach);

} // namespace proof
