#pragma once

#include "debrief/Debrief.hpp"
#include "model/Scenario.hpp"
#include "proof/Paths.hpp"

#include <optional>

namespace proof {

/// The weakest and strongest decision quality over all paths from the start to any ending. Decision quality is the
/// mean, over the first visits to situations that offer more than harmful choices, of rating / best rating available.
using debrief::QualityRange;

/// The same with a path for each.
struct QualityPaths {
    QualityRange range;
    Way weakest;
    Way strongest;
};

/// Exact, loops included: a situation counts at its first visit only, so going round adds nothing. `backwards` is of
/// exploreFirstVisits(). Nothing when no path that ends has a decision with a quality.
[[nodiscard]] std::optional<QualityPaths> qualityPaths(const Backwards& backwards);

/// The range for a scenario; nothing, too, when it has more states than the budget allows.
[[nodiscard]] std::optional<QualityRange> qualityRange(const model::Scenario& scenario,
                                                       const Budget& budget = {.states = 200'000});

} // namespace proof
