#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

/// A synthetic branching story without conditions: N situations of three choices, each leading some way forward, about
/// 35 decisions from start to end whatever N. The same for every run (fixed seed).
struct Story {
    struct Choice {
        std::string text;
        std::uint32_t target; ///< N means the ending
        std::uint32_t statement;
    };
    struct Situation {
        std::string text;
        Choice choices[3];
    };
    std::vector<Situation> situations;
    std::string ending;
};

/// How many different statements the story's choices show.
inline constexpr std::uint32_t statementsShown = 12;

[[nodiscard]] Story makeStory(std::uint32_t situations);

/// The story in the product's own format, keyed to the framework of `frameworkText()`.
[[nodiscard]] std::string yamlOf(const Story& story);

[[nodiscard]] std::string frameworkText();
[[nodiscard]] const model::CompetencyFramework& framework();

/// The story as loaded by the product; loaded once for each size.
[[nodiscard]] const model::Scenario& scenarioOf(std::uint32_t situations);

/// The stream of pseudo-random choices that every walker follows: Marsaglia's xorshift32, from 12345.
struct Stream {
    std::uint32_t state = 12345;
    std::uint32_t next() {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
};

} // namespace bench
