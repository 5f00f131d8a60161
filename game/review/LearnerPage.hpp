#pragma once

#include "debrief/Profile.hpp"
#include "records/Attempts.hpp"
#include "records/Cohorts.hpp"
#include "records/Reviews.hpp"
#include "review/Evidence.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace review {

/// One attempt in a learner's list.
struct AttemptEntry {
    records::AttemptHead head;
    std::optional<records::AttemptEnd> end;
    std::size_t decisions = 0;
    /// Set for ended attempts that could be brought back to life.
    std::optional<debrief::DecisionQuality> quality;
    bool counts = false; ///< a first attempt that the profile is made of
    std::size_t comments = 0;
    bool signedOff = false;
    std::size_t unread = 0; ///< of what was said of it, what whoever looks has not read
};

/// Where a unit stood after each first attempt that called for it, in the order in which they ended.
struct UnitGrowth {
    struct Point {
        std::size_t attempt = 0; ///< position in the page's `counted`
        int n = 0;
        double sum = 0;
        debrief::Interval interval;
        debrief::Band band = debrief::Band::notSampled;
    };
    model::UnitId unit{0};
    std::vector<Point> points;
};

/// Something that is expected at the learner's rank and was never sampled, with the scenarios that would.
struct Unsampled {
    model::UnitId unit{0};
    std::vector<std::string> scenarios; ///< titles; none where the gallery has none
};

/// All that is known of one learner, made from what is kept.
struct LearnerPage {
    records::Learner learner;
    std::vector<records::Cohort> cohorts;
    std::shared_ptr<const model::CompetencyFramework> framework; ///< null where nothing has been finished yet
    model::RankId rank{0};
    std::vector<std::string> summary;   ///< one sentence each
    debrief::Profile profile;           ///< its sources name positions in `counted`
    std::vector<AttemptRead> counted;   ///< the first attempts that the profile is made of, oldest first
    std::vector<UnitGrowth> growth;     ///< for units with observations, in the framework's order
    std::vector<AttemptEntry> attempts; ///< by the learner, latest first, practice left out
    std::vector<AttemptEntry> practice; ///< "what if?" runs, latest first
    std::vector<Unsampled> unsampled;
    std::vector<records::SignOff> signOffs; ///< latest first
    /// Attempts that the profile had to leave out: they cannot be brought back to life, or were made with another
    /// framework. One plain sentence each.
    std::vector<std::string> leftOut;
    std::size_t endedSince =
        0; ///< first attempts and repeats that ended since the last conversation; 0 without accounts
};

/// The growth of each unit over attempts, each taken at its first visit to a situation.
[[nodiscard]] std::vector<UnitGrowth> growthOver(const model::CompetencyFramework& framework,
                                                 const std::vector<AttemptRead>& counted);

} // namespace review
