#include "terminal/Terminal.hpp"

#include "terminal/AfterDebrief.hpp"
#include "terminal/DebriefPages.hpp"
#include "terminal/FrontDesk.hpp"
#include "terminal/Player.hpp"
#include "terminal/QuizPlayer.hpp"
#include "terminal/Quizzes.hpp"
#include "terminal/ScenarioList.hpp"
#include "terminal/Talk.hpp"

#include <utility>

namespace terminal {

namespace {

/// How playing was left, and what can be gone on with where a debrief was told.
struct Played {
    Left left;
    std::optional<AfterDebrief> after = {};
};

Played tellDebriefOf(const practice::Outcome<practice::FinishedDebrief>& made, bool justPlayed, const Options& options,
                     Talk& talk) {
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        talk.gap();
        talk.say(problem->sentence);
        return {Left::atEnding};
    }
    const auto& finished = std::get<practice::FinishedDebrief>(made);
    const std::string files = justPlayed && options.writeReports ? options.writeReports(finished) : std::string();
    if (finished.thenAndNow) {
        tellThenAndNow(talk, *finished.thenAndNow);
    }
    const auto left = tellDebrief(talk, options.debriefText(finished, talk.width()));
    talk.gap();
    if (!files.empty()) {
        talk.say(files);
    }
    return {left == Left::byQuitting ? Left::byQuitting : Left::atEnding, afterDebrief(finished)};
}

Played playAttempt(practice::Practice& practice, practice::OpenAttempt& attempt, Briefing briefing,
                   const Options& options, Talk& talk) {
    Player player(attempt, practice.saving() ? Keeping::lasting : Keeping::untilExit, options, talk);
    const Left left = player.play(briefing);
    if (left != Left::atEnding) {
        return {left};
    }
    return tellDebriefOf(practice.debriefOf(attempt), true, options, talk);
}

/// Plays an attempt and whatever is gone on with from its debrief. Nothing: back to the list.
std::optional<Left> playOn(practice::Practice& practice, std::unique_ptr<practice::OpenAttempt> attempt,
                           const Options& options, Talk& talk) {
    Played played = playAttempt(practice, *attempt, Briefing::wasTold, options, talk);
    while (true) {
        if (played.left == Left::byQuitting || played.left == Left::inputEnded) {
            return played.left;
        }
        talk.gap();
        Next next = askNext(practice, played.after.value_or(AfterDebrief{}), talk);
        if (const auto* how = std::get_if<Left>(&next)) {
            return *how == Left::inputEnded ? played.left : *how;
        }
        if (std::holds_alternative<ToList>(next)) {
            return std::nullopt;
        }
        if (const auto* debrief = std::get_if<ToDebrief>(&next)) {
            played = tellDebriefOf(practice.debriefOf(debrief->attempt), false, options, talk);
            continue;
        }
        attempt = std::get<std::unique_ptr<practice::OpenAttempt>>(std::move(next));
        played = playAttempt(practice, *attempt, Briefing::wasTold, options, talk);
    }
}

} // namespace

Left play(practice::Practice& practice, practice::OpenAttempt& attempt, const Options& options, Input& input,
          Output& output) {
    Talk talk(input, output);
    const bool begun = !attempt.journey().runner().attempt().decisions.empty();
    const Played played = playAttempt(practice, attempt, begun ? Briefing::wasTold : Briefing::toTell, options, talk);
    if (played.after && played.after->decisions > 0 && options.whatIfCommand) {
        talk.say("To try one of its decisions otherwise, as practice: " + options.whatIfCommand(played.after->attempt));
    }
    return played.left;
}

Left playRound(study::OpenRound& round, const Options& options, Input& input, Output& output) {
    Talk talk(input, output);
    return QuizPlayer(round, options.now, options.pace, talk).play();
}

Left visitQuizzes(const Options& options, Input& input, Output& output) {
    Talk talk(input, output);
    const auto learner = options.learner ? std::optional(options.learner->id) : std::nullopt;
    return Quizzes(*options.study, learner, options, talk).visit().value_or(Left::byQuitting);
}

Left run(practice::Practice& practice, const Options& options, Input& input, Output& output) {
    Talk talk(input, output);
    FrontDesk desk(practice, options, talk);
    desk.greet();
    if (options.asksForLearner) {
        if (const auto left = desk.meetLearner()) {
            return *left;
        }
    }
    ScenarioList list(practice, desk.learner(), options.study, talk);
    while (true) {
        auto chosen = list.choose();
        if (const auto* left = std::get_if<Left>(&chosen)) {
            return *left;
        }
        if (std::holds_alternative<ToQuizzes>(chosen)) {
            const auto learner = desk.learner() ? std::optional(desk.learner()->id) : std::nullopt;
            if (const auto left = Quizzes(*options.study, learner, options, talk).visit()) {
                return *left;
            }
            continue;
        }
        auto attempt = std::get<std::unique_ptr<practice::OpenAttempt>>(std::move(chosen));
        if (const auto left = playOn(practice, std::move(attempt), options, talk)) {
            return *left;
        }
    }
}

} // namespace terminal
