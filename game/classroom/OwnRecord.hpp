#pragma once

#include "classroom/KeptClass.hpp"
#include "debrief/Evidence.hpp"
#include "quiz/Marking.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace classroom {

/// What one person answered about one thing that the class decided.
struct OwnBallots {
    struct Vote {
        std::uint32_t vote = 1; ///< first, second, …
        std::string answer;     ///< in words
        std::optional<quiz::Certainty> certainty;
        std::string reason; ///< may be empty
    };
    std::size_t number = 0; ///< of the decision or question, from 1
    bool practice = false;
    std::string asked; ///< the situation, or the question
    std::vector<Vote> votes;
    std::string taken; ///< what the class went on with, or what is right; may be empty
    bool byMost = false;
    std::optional<double> right;         ///< of a question: how much of the last answer was right, 0 to 1
    std::optional<std::size_t> decision; ///< its number in the debrief, where it counts there
};

/// What a learner voted in one class: their own record of it. It is marked as voted everywhere, never as played.
struct OwnRecord {
    std::string classId;
    std::string title;
    records::UnixMilliseconds started = 0;
    std::optional<records::UnixMilliseconds> ended;
    bool quiz = false;
    std::size_t items = 0; ///< that the class decided, practice left out
    std::size_t voted = 0; ///< of these, where this person voted
    std::vector<OwnBallots> ballots;
    /// Of a scenario, where they voted: the debrief of their first votes. Its mode is `votedMode`.
    std::optional<practice::FinishedDebrief> finished;
    /// What their first votes say, as a profile is made of it.
    std::optional<debrief::AttemptEvidence> evidence;
    std::string scenarioId;    ///< empty: a quiz
    std::string frameworkHash; ///< what `evidence` is told by
};

/// The mode of a debrief that was made of votes in a class.
inline constexpr std::string_view votedMode = "voted";

/// "not sure", "fairly sure", "sure".
[[nodiscard]] std::string certaintyWords(quiz::Certainty certainty);

/// Nothing where they were not in this class.
[[nodiscard]] std::optional<OwnRecord> ownRecordOf(const KeptClass& kept, const std::string& learnerId,
                                                   const std::string& learnerName);

} // namespace classroom
