#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace records {

/// Milliseconds since 1970 in UTC, on the wall clock.
using UnixMilliseconds = std::int64_t;

struct Learner {
    std::string id; ///< random; all that attempts know of a learner
    std::string name;
    std::string rank;
};

enum class ContentKind { scenario, framework };

/// Where a practice run left the path of another attempt, to try what would have come of another choice.
struct Branch {
    std::string origin;       ///< the other attempt's id
    std::size_t decision = 0; ///< position, from 0, of the decision to be made otherwise; those before it are the same
    bool operator==(const Branch&) const = default;
};

/// What is known of an attempt from its beginning on.
struct AttemptHead {
    std::string id;
    std::optional<std::string> learnerId;
    std::string learnerName; ///< empty without a learner
    std::string scenarioId;
    std::string scenarioTitle;
    std::string scenarioHash;
    std::string frameworkHash;
    std::string programVersion;
    std::uint64_t seed = 0;
    std::string rank;
    std::string mode; ///< "first", "repeat", "practice" or "automatic: " and the policy
    UnixMilliseconds started = 0;
    std::optional<Branch> branch = {};
};

/// How many characters of an id people see.
inline constexpr std::size_t shortId = 8;

/// Whether a policy played, not a person.
[[nodiscard]] bool isAutomatic(const AttemptHead& head);

/// How an attempt came to its end.
struct AttemptEnd {
    UnixMilliseconds ended = 0;
    std::string ending; ///< the ending's id
    std::string endingTitle;
    std::string debriefDigest;     ///< contentHash of the debrief's bytes
    std::int64_t debriefRules = 0; ///< the version of the computation that made them
};

/// A line in a list of attempts.
struct AttemptLine {
    AttemptHead head;
    std::optional<AttemptEnd> end;
    std::size_t decisions = 0;
};

/// A decision with ids in place of positions, so that it can be read beside the scenario's file.
struct StoredDecision {
    std::string situation;
    std::string choice;
    std::vector<std::string> available; ///< in the order shown
    std::uint32_t thoughtMilliseconds = 0;
    bool expired = false;
    std::uint8_t restarts = 0;
    UnixMilliseconds at = 0;
};

struct StoredRationale {
    std::size_t decision = 0; ///< position, from 0
    std::string text;         ///< empty: asked for, and none given
    UnixMilliseconds at = 0;
};

/// A situation with a timer was put before the learner; again if it was interrupted.
struct Appearance {
    std::size_t decision = 0; ///< position, from 0, of the decision to be made in it
    UnixMilliseconds at = 0;
};

/// Everything that is kept of one attempt.
struct StoredAttempt {
    AttemptHead head;
    std::optional<AttemptEnd> end;
    std::vector<StoredDecision> decisions;
    std::vector<StoredRationale> rationales;
    std::vector<Appearance> appearances;
};

/// What an attempt is begun with.
struct NewAttempt {
    std::optional<std::string> learnerId;
    std::string scenarioId;
    std::string scenarioTitle;
    std::string scenarioBytes;
    std::string frameworkBytes;
    std::string programVersion;
    std::uint64_t seed = 0;
    std::string rank;
    std::optional<std::string> policy; ///< set when a policy plays: "good"
    UnixMilliseconds started = 0;
};

/// What a practice run from a decision of an ended attempt is begun with.
struct NewBranch {
    Branch branch;
    std::string programVersion;
    UnixMilliseconds started = 0;
};

} // namespace records
