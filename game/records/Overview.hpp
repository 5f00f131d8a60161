#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace records {

class Records;
struct Connection;

/// A learner in a list of many: what can be said without computing anything.
struct LearnerLine {
    Learner learner;
    std::size_t firstAttempts = 0;               ///< ended ones
    std::size_t repeats = 0;                     ///< ended ones
    std::size_t practice = 0;                    ///< ended ones: "what if?"
    std::size_t open = 0;                        ///< begun by the learner and not ended
    std::optional<UnixMilliseconds> lastAttempt; ///< when the latest began
    std::optional<UnixMilliseconds> lastSignOff;
    std::size_t endedSince =
        0;                  ///< first attempts and repeats that ended since the last sign-off; all where there is none
    std::size_t unread = 0; ///< what the learner wrote and whoever asked has not read; not for the records to say
};

/// Whose lines are wanted.
struct Whose {
    std::optional<std::string> learner;     ///< only this one's
    std::optional<std::string> cohort;      ///< only those in this cohort
    std::optional<std::string> supervisor;  ///< only those assigned to this account
    std::optional<std::string> facilitator; ///< only those in a cohort that this account facilitates
};

/// Learners with counts, by name; runs by policy are left out of the counts.
[[nodiscard]] Outcome<std::vector<LearnerLine>> learnerLines(const Records& records, const Whose& whose);

/// The ended attempts that a profile over time is made of, each with its decisions and without reasons: first attempts,
/// in the order in which they ended.
[[nodiscard]] Outcome<std::vector<StoredAttempt>> firstAttemptsOf(const Records& records, const std::string& learner);

/// By which hashes the content of an attempt is kept.
struct ContentHashes {
    std::string framework;
    std::string scenario;
    friend auto operator<=>(const ContentHashes&, const ContentHashes&) = default;
};
[[nodiscard]] ContentHashes hashesOf(const AttemptHead& head);
/// What the latest `attempts` attempts were played with, each once.
[[nodiscard]] Outcome<std::vector<ContentHashes>> latelyPlayed(const Records& records, std::size_t attempts);

/// What is kept beside a learner's name, rank and account, for who asks what is kept of them.
struct LearnerDates {
    UnixMilliseconds added = 0;
    std::optional<UnixMilliseconds> accountAdded;
    std::optional<UnixMilliseconds> accountClosed;
    std::size_t failedSignIns = 0; ///< in a row, since the last that went well
};
[[nodiscard]] Outcome<LearnerDates> datesOf(const Records& records, const std::string& learner);

/// Where an attempt came from that was not played here.
struct CameFrom {
    std::string installation; ///< its id
    UnixMilliseconds at = 0;  ///< when it was taken in
};
/// Nothing for an attempt that was played here.
[[nodiscard]] Outcome<std::optional<CameFrom>> originOf(const Records& records, const std::string& attempt);

} // namespace records
