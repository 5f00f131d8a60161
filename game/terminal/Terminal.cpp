#include "terminal/Terminal.hpp"

#include "terminal/Answer.hpp"
#include "terminal/DebriefPages.hpp"
#include "terminal/FrontDesk.hpp"
#include "terminal/Player.hpp"
#include "terminal/ScenarioList.hpp"
#include "terminal/Talk.hpp"

namespace terminal {

namespace {

/// How the person left while the debrief was told, if they did.
std::optional<Left> showDebrief(practice::Practice& practice, const practice::OpenAttempt& attempt,
                                const Options& options, Talk& talk) {
    const auto made = practice.debriefOf(attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        talk.gap();
        talk.say(problem->sentence);
        return std::nullopt;
    }
    const auto& finished = std::get<practice::FinishedDebrief>(made);
    const std::string files = options.writeReports ? options.writeReports(finished) : std::string();
    const auto left = tellDebrief(talk, options.debriefText(finished, talk.width()));
    talk.gap();
    if (!files.empty()) {
        talk.say(files);
    }
    return left;
}

Left playAttempt(practice::Practice& practice, practice::OpenAttempt& attempt, Briefing briefing,
                 const Options& options, Talk& talk) {
    Player player(attempt, practice.saving() ? Keeping::lasting : Keeping::untilExit, options, talk);
    const Left left = player.play(briefing);
    if (left != Left::atEnding) {
        return left;
    }
    const auto leftDebrief = showDebrief(practice, attempt, options, talk);
    return leftDebrief == Left::byQuitting ? Left::byQuitting : Left::atEnding;
}

} // namespace

Left play(practice::Practice& practice, practice::OpenAttempt& attempt, const Options& options, Input& input,
          Output& output) {
    Talk talk(input, output);
    const bool begun = !attempt.journey().runner().attempt().decisions.empty();
    return playAttempt(practice, attempt, begun ? Briefing::wasTold : Briefing::toTell, options, talk);
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
    ScenarioList list(practice, desk.learner(), talk);
    while (true) {
        auto chosen = list.choose();
        if (const auto* left = std::get_if<Left>(&chosen)) {
            return *left;
        }
        auto& attempt = *std::get<std::unique_ptr<practice::OpenAttempt>>(chosen);
        const Left left = playAttempt(practice, attempt, Briefing::wasTold, options, talk);
        if (left == Left::byQuitting || left == Left::inputEnded) {
            return left;
        }
        talk.gap();
        const std::string_view prompt = "Press Enter to return to the list, or type quit.";
        talk.say(prompt);
        const Answered answered = askForLine(talk, "", [&](Command) { talk.say(prompt); });
        if (const auto* how = std::get_if<Left>(&answered)) {
            return *how == Left::inputEnded ? left : *how;
        }
    }
}

} // namespace terminal
