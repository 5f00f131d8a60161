#pragma once

#include "debrief/Profile.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "proof/Tally.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace proof {

/// How a simulated learner chooses among what is available.
enum class SimulatedLearner : std::uint8_t {
    random,  ///< every choice is as likely
    novice,  ///< best 2, good 3, poor 3, harmful 1: these many lots each
    careful, ///< best 6, good 3, poor 1, harmful 0 (where only harmful ones are left: each as likely)
    best,    ///< the highest rated; of several, each is as likely
    worst    ///< the lowest rated; of several, each is as likely
};

/// "random", "novice", "careful", "best", "worst"; nothing for another name.
[[nodiscard]] std::optional<SimulatedLearner> findSimulatedLearner(std::string_view name);

/// Longest play before it counts as endless.
inline constexpr std::size_t mostSimulatedDecisions = 10'000;

struct SimulationOrder {
    std::uint64_t plays = 10'000;
    SimulatedLearner learner = SimulatedLearner::random;
    std::uint64_t seed = 1;
    unsigned jobs = 1;                                  ///< threads; the result is the same for any number
    std::size_t mostDecisions = mostSimulatedDecisions; ///< a longer play counts as endless
};

/// What came up for one unit.
struct SimulatedUnit {
    model::UnitId unit{0};
    Tally opportunities{0};               ///< in one play
    std::array<std::uint64_t, 5> bands{}; ///< plays, by debrief::Band
    std::uint64_t millionths = 0;         ///< sum over plays of the proportion shown, where there was an opportunity
    std::uint64_t sampled = 0;            ///< plays with an opportunity
    bool operator==(const SimulatedUnit&) const = default;
};

struct Simulation {
    std::uint64_t plays = 0;
    std::uint64_t decisions = 0;
    std::vector<std::uint64_t> endings;    ///< plays, for each ending
    std::uint64_t stuck = 0;               ///< plays that came to where nothing is available
    std::uint64_t endless = 0;             ///< plays that were stopped as too long
    std::vector<std::uint64_t> choices;    ///< how often each was taken
    Tally lengths{mostSimulatedDecisions}; ///< decisions in a play that ended
    Tally quality{100};                    ///< decision quality in hundredths, rounded
    Tally minutes{1000};              ///< reading at proof::wordsAMinute and ten seconds a decision, in half minutes
    std::vector<SimulatedUnit> units; ///< those that some decision calls for, in the framework's order
    bool operator==(const Simulation&) const = default;
};

/// Plays the scenario many times, with the evidence of each play as a debrief would count it. Nothing when the scenario
/// remembers too much to be simulated. `progress` is called with the plays done so far, from one thread, now and then.
[[nodiscard]] std::optional<Simulation> simulate(const model::Scenario& scenario,
                                                 const model::CompetencyFramework& framework,
                                                 const SimulationOrder& order,
                                                 const std::function<void(std::uint64_t)>& progress = {});

} // namespace proof
