#pragma once

#include "model/Scenario.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace play {

/// One choice taken. Which situation it was taken in follows from the choice.
struct Decision {
    model::ChoiceId choice;
    std::uint32_t thoughtMilliseconds = 0; ///< from the situation's appearance to the choice, on the monotonic clock
    std::uint16_t available = 0;           ///< bit i: the situation's i-th choice in the file's order could be taken
    std::uint8_t restarts = 0; ///< how often this situation was begun again after an interruption (255: or more)
    bool expired = false;      ///< the timer chose
    bool operator==(const Decision&) const = default;
};

/// Why a learner says they chose so, written before any feedback.
struct Rationale {
    std::uint32_t decision; ///< position in `Attempt::decisions`
    std::string text;
    bool operator==(const Rationale&) const = default;
};

/// One run through a scenario: everything that is needed to play it again exactly.
struct Attempt {
    std::uint64_t seed = 0; ///< decides the order in which choices are shown
    std::vector<Decision> decisions;
    std::vector<Rationale> rationales;
};

} // namespace play
