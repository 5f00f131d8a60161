#pragma once

#include "debrief/Profile.hpp"
#include "practice/Practice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace review {

/// Two attempts side by side. They tell of two paths, not of two scores: what differs may be what was asked.
struct Comparison {
    /// A situation that one of them or both came to, at the first visit.
    struct Step {
        std::string situation;             ///< title or place, as the debrief calls it
        std::optional<std::size_t> first;  ///< position of the decision in the first attempt's debrief
        std::optional<std::size_t> second; ///< and in the second's
        bool same = false;                 ///< both came to it, and chose the same
    };
    /// A unit that one of them was called on for, or both.
    struct Unit {
        std::string id;
        std::string name;
        int firstN = 0;
        double firstSum = 0;
        int secondN = 0;
        double secondSum = 0;
    };
    practice::FinishedDebrief first;
    practice::FinishedDebrief second;
    bool sameScenario = false; ///< the same file, byte for byte: then `steps` sets decision beside decision
    std::vector<Step> steps;   ///< empty for two different scenarios
    std::vector<Unit> units;
};

[[nodiscard]] Comparison compare(practice::FinishedDebrief first, practice::FinishedDebrief second);

} // namespace review
