#pragma once

#include "debrief/Evidence.hpp"
#include "debrief/Profile.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "play/Attempt.hpp"

#include <optional>
#include <string>
#include <vector>

namespace debrief {

/// Where a practice run left the path of another attempt.
struct BranchPoint {
    std::string attemptId;
    std::size_t decision; ///< from 1; the one that was made otherwise
};

/// What a debrief was computed from, so that it can be computed again.
struct Provenance {
    std::string frameworkHash; ///< of the framework file's bytes
    std::string scenarioHash;  ///< of the scenario file's bytes
    std::string attemptId;
    std::string learnerId;      ///< a random id, never a name
    std::string programVersion; ///< of the program that the attempt was played with
    std::string startedAt;      ///< UTC, ISO 8601; empty where unknown
    std::string endedAt;
    std::string mode; ///< "first", "repeat", "practice", or "automatic: good" for a run by policy
    std::optional<BranchPoint> branch = {};
};

/// The weakest and strongest decision quality over all paths of the scenario from its start to any ending: what
/// proof::qualityRange finds.
struct QualityRange {
    double weakest = 0;
    double strongest = 1;
};

/// One choice that was available in a decision, with its key.
struct ChoiceView {
    model::ChoiceId choice;
    bool available;
    bool taken;
    bool topRated; ///< among those available
};

/// One decision with everything that was computed from it. What it called for and put at risk is told for later visits
/// to a situation too, but `firstVisit` says what counts.
struct DecisionView {
    std::size_t number; ///< from 1
    model::SituationId situation;
    model::ChoiceId taken;
    bool firstVisit; ///< only these count
    bool expired;
    int restarts;
    std::uint32_t thoughtMilliseconds;
    std::string rationale;           ///< may be empty
    std::vector<ChoiceView> choices; ///< in the file's order, unavailable ones included
    std::vector<Observation> calledFor;
    std::vector<AtRisk> atRisk;
    std::vector<model::Shown> shown;     ///< by the choice taken
    std::vector<model::Shown> alsoShown; ///< of these, what belongs to units the decision did not call for
    std::vector<model::StatementId> strongerWouldShow; ///< by some top-rated choice, and not by the one taken
    double quality;  ///< rating worth / best rating worth available; meaningless unless `hasQuality`
    bool hasQuality; ///< false where only harmful choices were available, and on later visits
    bool strongest;  ///< the taken choice was top-rated
};

struct DecisionQuality {
    int decisions = 0;                 ///< that have a quality
    int strongest = 0;                 ///< in which a top-rated choice was taken
    double mean = 0;                   ///< 0 to 1; meaningless when `decisions` is 0
    std::optional<QualityRange> range; ///< nothing when the scenario has too many paths to tell
};

/// A question for the learner, made from what happened; each leads to the decision behind it.
struct ReflectionQuestion {
    std::string text;
    std::optional<std::size_t> decision; ///< number, from 1
    bool operator==(const ReflectionQuestion&) const = default;
};

/// Everything that a debrief says, as data; `report` and the screens decide how it looks.
struct Debrief {
    Provenance provenance;
    model::RankId rank{0};
    std::optional<model::EndingId> ending; ///< nothing for an attempt that has not reached one
    std::vector<std::string> summary;      ///< one sentence each: serious behaviour first if any, strong, to develop
    Profile profile;
    DecisionQuality quality;
    std::vector<DecisionView> decisions;
    std::vector<ReflectionQuestion> reflection;
};

/// Computes the debrief. Pure: the same arguments give the same result on every machine, locale and day. The attempt
/// must fit the scenario (play::Runner::replay says whether it does).
[[nodiscard]] Debrief makeDebrief(const model::CompetencyFramework& framework, const model::Scenario& scenario,
                                  model::RankId rank, const play::Attempt& attempt, Provenance provenance,
                                  std::optional<QualityRange> range);

} // namespace debrief
