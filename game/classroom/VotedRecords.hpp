#pragma once

#include "classroom/OwnRecord.hpp"
#include "debrief/Profile.hpp"
#include "review/Review.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace classroom {

/// All that one learner voted in classes that have ended, and what it showed. It stands beside the profile over played
/// attempts and apart from it: a vote among others is not a decision alone.
struct VotedPage {
    struct Class {
        OwnRecord own;
        std::string leftOut; ///< why it does not count in the profile of votes; empty where it does
    };
    records::Learner learner;
    std::vector<Class> classes;                                  ///< latest first
    std::shared_ptr<const model::CompetencyFramework> framework; ///< null where nothing counts
    model::RankId rank{0};
    /// Over the first votes in classes at stories that the learner met there first.
    debrief::Profile profile;
    std::vector<std::size_t> counted; ///< positions among the classes, oldest first: the profile's sources name these
    std::vector<std::string> notes;   ///< what has to be known beside it, a sentence each
};

/// What learners voted in classes, for who may see their records: each call asks first who is looking, and tells the
/// audit trail what they saw.
class VotedRecords {
public:
    /// `review` must outlive it.
    VotedRecords(review::Review& review, content::Limits limits) : m_review(&review), m_limits(limits) {}

    /// Whether there is anything to be shown of a learner. Tells nothing of it, so it asks nobody.
    [[nodiscard]] bool any(const std::string& learnerId) const;
    [[nodiscard]] practice::Outcome<VotedPage> page(const review::Visitor& visitor, const records::Learner& learner);
    /// One class of theirs; `id` may be shortened.
    [[nodiscard]] practice::Outcome<OwnRecord> own(const review::Visitor& visitor, const records::Learner& learner,
                                                   std::string_view id);

private:
    review::Review* m_review;
    content::Limits m_limits;
};

/// The page as plain text; nothing where the learner voted in no class.
[[nodiscard]] std::string votedText(const VotedPage& page, std::size_t width = 80);
/// One class with each ballot, and the debrief of the first votes.
[[nodiscard]] std::string ownText(const OwnRecord& own, std::size_t width = 80);
/// "2026-11-21, “The flat below”, voted in a class: 5 of 6 decisions".
[[nodiscard]] std::string votedLine(const OwnRecord& own);
/// "Vote 1: Throw the rope. (sure). Reason: …", as plain text has it.
[[nodiscard]] std::string ballotWords(const OwnBallots& ballots, const OwnBallots::Vote& vote);
/// "The class went on with: Shout., as most wanted."
[[nodiscard]] std::string outcomeWords(const OwnRecord& own, const OwnBallots& ballots);

inline constexpr std::string_view aboutVotes =
    "Voted in a class, on a phone, before anybody saw how the others had voted. It is evidence of its own kind: it is "
    "counted here, apart from what was played alone, and is no part of the profile over attempts.";

} // namespace classroom
