#pragma once

#include "debrief/Evidence.hpp"
#include "debrief/Interval.hpp"
#include "model/CompetencyFramework.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace debrief {

/// Where something is shown: which attempt of those given, and which of its decisions (numbered from 1).
struct Source {
    std::size_t attempt = 0;
    std::size_t decision = 1;
    auto operator<=>(const Source&) const = default;
};

enum class Band { notSampled, insufficient, consistent, emerging, toDevelop };

/// Below so many observations the counts are shown and nothing is said of them.
inline constexpr int fewestForJudgement = 3;

/// A profile over several attempts says nothing of a unit until its evidence comes from so many scenarios.
inline constexpr int fewestScenarios = 2;

/// What n observations that sum to s allow to be said: consistent when the interval's lower end reaches 1/2, emerging
/// when only the proportion does.
[[nodiscard]] Band bandOf(double s, int n, const Interval& interval);

/// A statement over all decisions given.
enum class StatementState { notSampled, notShown, shown };

struct StatementEvidence {
    model::StatementId statement;
    StatementState state = StatementState::notSampled;
    std::vector<Source> shownIn;
    std::vector<Source> sampledIn; ///< some top-rated choice there would have shown it
    bool operator==(const StatementEvidence&) const = default;
};

struct UnitEvidence {
    model::UnitId unit;
    int n = 0;
    double sum = 0;
    Interval interval;
    Band band = Band::notSampled;
    bool expected = false;  ///< at the rank's expected level for the competency, or a core value
    bool supported = false; ///< consistent, and so is every level below it (where the framework is cumulative)
    bool inversion = false; ///< consistent, but a level below it is not
    std::vector<Source> observedIn;
    std::vector<StatementEvidence> statements; ///< in published order
    bool operator==(const UnitEvidence&) const = default;
};

struct BehaviourEvidence {
    model::StatementId behaviour;
    std::vector<Source> shownIn;
    std::vector<Source> seriousIn; ///< of those, the serious ones
    std::vector<Source> resistedIn;
    [[nodiscard]] bool atRisk() const { return !shownIn.empty() || !resistedIn.empty(); }
    bool operator==(const BehaviourEvidence&) const = default;
};

/// All that the decisions given say about each unit and each negative behaviour; never a total.
struct Profile {
    std::vector<UnitEvidence> units;           ///< all of the framework's, in its order
    std::vector<BehaviourEvidence> behaviours; ///< all negative behaviours, in the framework's order
    bool operator==(const Profile&) const = default;
};

/// The profile of one attempt by itself, whatever its mode.
[[nodiscard]] Profile makeProfile(const model::CompetencyFramework& framework, model::RankId rank,
                                  const AttemptEvidence& attempt);

/// The profile over several attempts of one learner (or one class). First attempts only: what is marked as no first
/// attempt is left out, and so is whatever follows the first attempt given at the same scenario. A unit stays
/// `insufficient` until its observations come from two scenarios or more. Sources name positions in `attempts`.
[[nodiscard]] Profile makeProfile(const model::CompetencyFramework& framework, model::RankId rank,
                                  std::span<const AttemptEvidence> attempts);

} // namespace debrief
