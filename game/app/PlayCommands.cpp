#include "app/Commands.hpp"

#include "app/FindScenario.hpp"
#include "app/FrontEnds.hpp"
#include "app/Log.hpp"
#include "app/NotFound.hpp"
#include "app/PathPlay.hpp"
#include "app/QuizDesk.hpp"
#include "app/SignIn.hpp"
#include "play/Autopilot.hpp"
#include "records/Attempts.hpp"
#include "report/Files.hpp"
#include "report/Text.hpp"
#include "terminal/StandardConsole.hpp"
#include "terminal/Terminal.hpp"
#include "window/Window.hpp"

#include <algorithm>
#include <system_error>
#include <unistd.h>

namespace app {

namespace fs = std::filesystem;

namespace {

bool inTerminal() { return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0; }

/// Plays by policy to the end, after the choices of a path if there is one; prints the debrief or where it is.
Exit playByPolicy(Desk& desk, practice::Beginning beginning, const std::optional<fs::path>& out,
                  const std::optional<std::string>& path = {}) {
    const auto policy = play::findPolicy(*beginning.policy);
    if (!beginning.seed) {
        beginning.seed = 1; // so that a run without --seed is the same again
    }
    auto begun = desk.practice->begin(beginning);
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        return failed(*problem);
    }
    practice::OpenAttempt& attempt = *std::get<std::unique_ptr<practice::OpenAttempt>>(begun);
    if (const auto exit = path ? followPath(attempt, *path, beginning.scenario) : std::nullopt) {
        return *exit;
    }
    play::Autopilot autopilot(*policy, *beginning.seed);
    if (const auto stopped = play::playToEnd(attempt.journey(), autopilot)) {
        const bool stuck = attempt.journey().step() == play::Journey::Step::stuck;
        complain(stuck && path ? deadEndTeller(beginning.scenario)(attempt.journey().runner(), printedWidth)
                               : stopped->sentence);
        return stuck ? Exit::contentProblems : Exit::couldNot;
    }
    const auto made = desk.practice->debriefOf(attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        return failed(*problem);
    }
    const auto& finished = std::get<practice::FinishedDebrief>(made);
    if (!out) {
        print(report::text(finished, printedWidth));
        return Exit::done;
    }
    if (const auto problem = report::writeAll(*out, finished)) {
        return failed(*problem);
    }
    print("Played \"" + std::string(attempt.scenario().title) + "\" (attempt " +
          attempt.id().substr(0, records::shortId) + ").\nThe debrief is in " + out->string() +
          ": debrief.html, debrief.pdf, debrief.txt, debrief.json\n");
    return Exit::done;
}

std::variant<std::optional<practice::Learner>, Exit>
learnerToPlay(practice::Practice& practice, const std::optional<std::string>& name, const std::string& rank) {
    if (!name) {
        return std::optional<practice::Learner>();
    }
    auto found = practice.findOrAddLearner(*name, rank);
    if (const auto* problem = std::get_if<practice::Problem>(&found)) {
        return failed(*problem);
    }
    return std::optional(std::move(std::get<practice::Learner>(found)));
}

Exit playInTerminal(Desk& desk, practice::OpenAttempt& attempt, const terminal::Options& options) {
    terminal::DescriptorInput input;
    terminal::DescriptorOutput output;
    return exitOf(terminal::play(*desk.practice, attempt, options, input, output), desk);
}

} // namespace

Exit open(const Context& context, const Open& command) {
    const bool display = !command.text && window::displayAvailable();
    const bool inText = command.text || inTerminal();
    const auto without = display ? WithoutRecords::tellLater : inText ? WithoutRecords::askPerson : WithoutRecords::no;
    auto opened = openDesk(context, without, Gallery::all, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    Desk& desk = std::get<Desk>(opened);
    logInfo("opened");
    if (display) {
        return runWindow(desk, windowOptions(context, desk, std::nullopt));
    }
    if (inText) {
        if (const auto exit = signInToPlay(context, desk)) {
            return *exit;
        }
        auto options = terminalOptions(context, desk, std::nullopt);
        options.learner = desk.learner;
        options.asksForLearner = !desk.practice->restricted();
        auto study = studyAt(context, desk);
        if (desk.practice->restricted()) {
            *study = study->restrictedTo(desk.learner ? std::optional(desk.learner->id) : std::nullopt);
        }
        options.study = study.get();
        terminal::DescriptorInput input;
        terminal::DescriptorOutput output;
        return exitOf(terminal::run(*desk.practice, options, input, output), desk);
    }
    for (const auto& card : desk.practice->gallery()) {
        if (card.scenario) {
            complain("There is neither a display nor a terminal here, so the program plays a scenario by itself.");
            practice::Beginning beginning;
            beginning.scenario = card.path;
            beginning.policy = "good";
            std::optional<fs::path> out; // without saving, nothing is written anywhere
            if (desk.practice->saving()) {
                out = context.data / "debriefs" / std::string(card.scenario->id);
            }
            return playByPolicy(desk, std::move(beginning), out);
        }
    }
    complain("There is neither a display nor a terminal here, and no scenario that could play itself.");
    return Exit::couldNot;
}

namespace {

/// Begins in the window, after the choices of a path if there is one.
Exit playInWindow(const Context& context, Desk& desk, const Play& command, const FoundScenario& scenario) {
    auto options = windowOptions(context, desk, command.out);
    options.first = window::BeginScenario{scenario.file};
    options.learner = command.learner;
    options.rank = command.rank;
    options.newLearnersRank = scenario.rank;
    options.seed = command.seed;
    if (!command.path) {
        return runWindow(desk, options);
    }
    practice::Beginning beginning;
    beginning.scenario = scenario.file;
    beginning.rank = command.rank;
    beginning.seed = command.seed;
    auto begun = desk.practice->begin(beginning);
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        return failed(*problem);
    }
    auto& attempt = std::get<std::unique_ptr<practice::OpenAttempt>>(begun);
    if (const auto exit = followPath(*attempt, *command.path, scenario.file)) {
        return *exit;
    }
    if (attempt->journey().step() != play::Journey::Step::situation) {
        complain("The path leads to an ending, so the rest is told here and not in the window.");
        return playInTerminal(desk, *attempt, terminalOptions(context, desk, command.out));
    }
    options.deadEnd = [tell = deadEndTeller(scenario.file)](const play::Runner& runner) { return tell(runner, 0); };
    options.first = window::ResumeAttempt{attempt->id()};
    attempt.reset(); // the window opens it again
    return runWindow(desk, options);
}

Exit playScenario(const Context& context, const Play& command) {
    const bool byPolicy = command.policy.has_value();
    const bool inWindow = !byPolicy && !command.text && window::displayAvailable();
    const auto without = byPolicy   ? WithoutRecords::no
                         : inWindow ? WithoutRecords::tellLater
                                    : WithoutRecords::askPerson;
    auto opened = openDesk(context, without, Gallery::all);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    Desk& desk = std::get<Desk>(opened);
    if (command.path) {
        desk.notice = "Nothing is saved with --path, which is for trying a story out.";
    }
    const auto found = findScenario(context, *desk.practice, command.scenario);
    if (const auto* exit = std::get_if<Exit>(&found)) {
        return *exit;
    }
    const FoundScenario& scenario = std::get<FoundScenario>(found);
    if (const auto exit = unknownRank(*desk.practice, command.rank)) {
        return *exit;
    }
    if (inWindow) {
        return playInWindow(context, desk, command, scenario); // where who plays is asked
    }
    if (!byPolicy || command.learner) {
        if (const auto exit = signInToPlay(context, desk)) {
            return *exit;
        }
    }
    practice::Beginning beginning;
    beginning.scenario = scenario.file;
    beginning.rank = command.rank;
    beginning.policy = command.policy;
    beginning.seed = command.seed;
    const auto learner = learnerToPlay(*desk.practice, command.learner, command.rank.value_or(scenario.rank));
    if (const auto* exit = std::get_if<Exit>(&learner)) {
        return *exit;
    }
    const auto& named = std::get<std::optional<practice::Learner>>(learner);
    if (const auto& who = named || byPolicy ? named : desk.learner) {
        beginning.learnerId = who->id;
        // The learner's rank says what is expected; one that this framework does not know leaves it to the scenario.
        if (!command.rank && desk.practice->framework().findRank(who->rank)) {
            beginning.rank = who->rank;
        }
    }
    if (byPolicy) {
        return playByPolicy(desk, std::move(beginning), command.out, command.path);
    }
    auto begun = desk.practice->begin(beginning);
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        return failed(*problem);
    }
    logInfo("an attempt was begun");
    practice::OpenAttempt& attempt = *std::get<std::unique_ptr<practice::OpenAttempt>>(begun);
    auto options = terminalOptions(context, desk, command.out);
    if (command.path) {
        if (const auto exit = followPath(attempt, *command.path, scenario.file)) {
            return *exit;
        }
        options.deadEnd = deadEndTeller(scenario.file);
    }
    return playInTerminal(desk, attempt, options);
}

} // namespace

Exit play(const Context& context, const Play& command) {
    if (command.watch) {
        return rehearse(context, command);
    }
    if (!command.path) {
        return playScenario(context, command);
    }
    Context unsaved = context; // a path is for trying a story out
    unsaved.request.keep = false;
    return playScenario(unsaved, command);
}

Exit resume(const Context& context, const Resume& command) {
    const bool inWindow = !command.text && window::displayAvailable();
    auto opened = openDesk(context, WithoutRecords::no, Gallery::all, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    Desk& desk = std::get<Desk>(opened);
    if (const auto exit = inWindow ? std::nullopt : signInToPlay(context, desk)) {
        return *exit;
    }
    std::string attempt = command.attempt.value_or("");
    if (!command.attempt) {
        const auto listed = desk.practice->openAttempts();
        if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
            return failed(*problem);
        }
        const auto& open = std::get<std::vector<practice::AttemptSummary>>(listed);
        if (open.empty()) {
            complain("There is no open attempt to go on with. `judgement attempts` lists all of them.");
            return Exit::couldNot;
        }
        attempt = open.front().id;
    }
    if (const auto sentence = noAttemptSentence(*desk.practice, attempt)) {
        return failed(practice::Problem{*sentence});
    }
    logInfo("an attempt is resumed");
    if (inWindow) {
        auto options = windowOptions(context, desk, command.out);
        options.first = window::ResumeAttempt{attempt};
        return runWindow(desk, options);
    }
    auto resumed = desk.practice->resume(attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&resumed)) {
        return failed(*problem);
    }
    return playInTerminal(desk, *std::get<std::unique_ptr<practice::OpenAttempt>>(resumed),
                          terminalOptions(context, desk, command.out));
}

} // namespace app
