#pragma once

#include "practice/Practice.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace window {

/// A way through a scenario, and what a learner meets on it.
struct ShownWay {
    static constexpr std::uint64_t seed = 7; ///< of the attempt that goes it

    const practice::ScenarioCard* card = nullptr; ///< null: there is none
    std::vector<std::size_t> choices;             ///< as they are shown, from 0
    bool timer = false;
    bool message = false; ///< in a situation without a timer
    bool rationale = false;

    [[nodiscard]] int met() const { return (timer ? 1 : 0) + (message ? 1 : 0) + (rationale ? 1 : 0); }
};

/// The way on which most of what can be shown is met; of several the first that is found, always the same.
[[nodiscard]] ShownWay bestWay(std::span<const practice::ScenarioCard> gallery);

} // namespace window
