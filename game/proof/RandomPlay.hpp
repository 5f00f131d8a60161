#pragma once

#include "proof/Paths.hpp"

#include <cstddef>
#include <vector>

namespace proof {

/// What comes up when every available choice is as likely as the others: computed, not played.
struct RandomPlay {
    std::vector<double> choices; ///< for each choice: how often it is taken in one play, on average
    std::vector<double> endings; ///< for each ending: the probability that a play comes to it
    double stuck = 0;            ///< the probability that a play ends without an ending: in a dead end or a trap
    bool exact = true;           ///< up to rounding; false: large loops were not computed to the last digit
};

[[nodiscard]] RandomPlay randomPlay(const Backwards& backwards);

} // namespace proof
