#pragma once

#include "practice/Pace.hpp"
#include "practice/Practice.hpp"
#include "terminal/Console.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace practice {
class RehearsedFile;
}
namespace study {
class Study;
class OpenRound;
} // namespace study

namespace terminal {

/// What the text front end is given from outside.
struct Options {
    /// The monotonic clock that timers, timed messages and thinking time go by.
    std::function<std::chrono::milliseconds()> now;
    /// The debrief as text (report::text), in lines of at most `width` characters.
    std::function<std::string(const practice::FinishedDebrief&, std::size_t width)> debriefText;
    /// Writes the report files of a finished attempt and says in a sentence where they are, or why they are not. May be
    /// empty: no files.
    std::function<std::string(const practice::FinishedDebrief&)> writeReports;
    /// The command that goes on with an attempt, for the learner to type: "judgement resume 3f2a".
    std::function<std::string(const std::string& attemptId)> resumeCommand;
    /// The command that tries a decision of an ended attempt otherwise: "judgement what-if 3f2a --decision N". May be
    /// empty: then a single attempt does not tell how.
    std::function<std::string(const std::string& attemptId)> whatIfCommand;
    /// For an author who tries a scenario out: what is shown where it offers no choice, in lines of at most `width`
    /// characters. Empty for a learner, who is told that it is not their fault.
    std::function<std::string(const play::Runner&, std::size_t width)> deadEnd;
    /// How much time situations with a limit give.
    practice::Pace pace = practice::Pace::usual;
    /// The learner, when already known; else `run` asks.
    std::optional<practice::Learner> learner;
    /// What was written for the learner and not read yet, and how to read it, in a sentence or two; told at the
    /// beginning. May be empty.
    std::string news;
    /// Whether `run` asks who plays when no learner is given.
    bool asksForLearner = true;
    /// The quizzes; null: there are none. Outlives the talk.
    study::Study* study = nullptr;
};

/// How playing was left.
enum class Left {
    atEnding,     ///< the attempt is over and its debrief was shown
    byQuitting,   ///< the learner left; an attempt that is saved can be gone on with
    inputEnded,   ///< there is no more input; an attempt that is saved can be gone on with
    stuck,        ///< the scenario offers no choice; its author has to mend it
    byReplacement ///< a newer version of the scenario has taken the place of the one that was played
};

/// Plays one attempt from where it stands to its ending and debrief, as lines of text. Nothing about it is lost at any
/// time: every decision is saved before the next situation is shown. The briefing is shown if nothing has been decided
/// yet.
///
///     terminal::DescriptorInput input;
///     terminal::DescriptorOutput output;
///     terminal::play(practice, *attempt, options, input, output);
[[nodiscard]] Left play(practice::Practice& practice, practice::OpenAttempt& attempt, const Options& options,
                        Input& input, Output& output);

/// Plays a scenario that is still being written, without saving. Whenever its file is saved, the story goes on in the
/// new version from where it stood; while the file has problems or is gone that is told, and the last good version
/// stays. Decisions can be taken back. `input`
/// has to be interrupted when the file may have changed. Stays until the author quits or the input ends.
[[nodiscard]] Left rehearse(practice::Practice& practice, practice::RehearsedFile& file, const Options& options,
                            Input& input, Output& output);

/// A round of questions from where it stands to what it came to.
[[nodiscard]] Left playRound(study::OpenRound& round, const Options& options, Input& input, Output& output);
/// The quizzes as a place of their own, for the learner in `options` or somebody without a name.
[[nodiscard]] Left visitQuizzes(const Options& options, Input& input, Output& output);

/// The whole journey: who plays, the gallery with attempts that wait, attempts with their debriefs, and back to the
/// gallery until the learner quits or the input ends.
[[nodiscard]] Left run(practice::Practice& practice, const Options& options, Input& input, Output& output);

} // namespace terminal
