#include "terminal/Terminal.hpp"

#include "terminal/FrontDesk.hpp"
#include "terminal/Player.hpp"
#include "terminal/Talk.hpp"

namespace terminal {

namespace {

enum class Briefing { toShow, wasShown };

void showDebrief(practice::Practice& practice, const practice::OpenAttempt& attempt, const Options& options,
                 Talk& talk) {
    const auto made = practice.debriefOf(attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        talk.gap();
        talk.say(problem->sentence);
        return;
    }
    const auto& finished = std::get<practice::FinishedDebrief>(made);
    talk.gap();
    talk.raw(options.debriefText(finished, talk.width()));
    talk.gap();
    if (options.writeReports) {
        talk.say(options.writeReports(finished));
    }
}

Left playAttempt(practice::Practice& practice, practice::OpenAttempt& attempt, Briefing briefing,
                 const Options& options, Talk& talk) {
    Player player(attempt, practice.saving() ? Keeping::lasting : Keeping::untilExit, options, talk);
    // What is resumed tells its briefing by itself, where it is still needed.
    if (briefing == Briefing::toShow && !attempt.resumed()) {
        Teller(attempt, talk).briefing();
    }
    const Left left = player.play();
    if (left == Left::atEnding) {
        showDebrief(practice, attempt, options, talk);
    }
    return left;
}

} // namespace

Left play(practice::Practice& practice, practice::OpenAttempt& attempt, const Options& options, Input& input,
          Output& output) {
    Talk talk(input, output);
    return playAttempt(practice, attempt, Briefing::toShow, options, talk);
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
    while (true) {
        auto chosen = desk.chooseAttempt();
        if (const auto* left = std::get_if<Left>(&chosen)) {
            return *left;
        }
        auto& attempt = *std::get<std::unique_ptr<practice::OpenAttempt>>(chosen);
        const Left left = playAttempt(practice, attempt, Briefing::wasShown, options, talk);
        if (left == Left::byQuitting || left == Left::inputEnded) {
            return left;
        }
        talk.gap();
        talk.say("Press Enter to return to the list, or type quit.");
        const Heard heard = talk.ask("");
        const auto* typed = std::get_if<Typed>(&heard);
        if (typed == nullptr) {
            return left == Left::atEnding ? Left::atEnding : Left::inputEnded;
        }
        if (findCommand(typed->text) == Command::quit) {
            return Left::byQuitting;
        }
    }
}

} // namespace terminal
