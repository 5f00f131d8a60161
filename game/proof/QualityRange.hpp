#pragma once

#include "debrief/Debrief.hpp"
#include "model/Scenario.hpp"
#include "proof/StateSpace.hpp"

#include <cstdint>
#include <optional>

namespace proof {

/// The weakest and strongest decision quality over all paths from the start to any ending. Decision quality is the
/// mean, over the first visits to situations that offer more than harmful choices, of rating / best rating available.
using debrief::QualityRange;

/// Exact, loops included: a situation counts at its first visit only, so going round adds nothing. Nothing when no path
/// that ends has a decision with a quality.
[[nodiscard]] std::optional<QualityRange> qualityRange(const model::Scenario& scenario, const StateSpace& space);

/// The same for a scenario; nothing, too, when it has more than `mostStates` states.
[[nodiscard]] std::optional<QualityRange> qualityRange(const model::Scenario& scenario);

/// How many decisions lead from the start to an ending.
struct PathLengths {
    std::uint32_t fewest = 0;
    std::optional<std::uint32_t> most; ///< nothing when a path can go round for ever and still end
};

/// Nothing when no path ends.
[[nodiscard]] std::optional<PathLengths> pathLengths(const StateSpace& space);

} // namespace proof
