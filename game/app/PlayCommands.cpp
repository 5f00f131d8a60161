#include "app/Commands.hpp"

#include "app/Log.hpp"
#include "content/ScenarioReader.hpp"
#include "play/Autopilot.hpp"
#include "report/Files.hpp"
#include "report/Text.hpp"
#include "terminal/StandardConsole.hpp"
#include "terminal/Terminal.hpp"
#include "window/Window.hpp"

#include <algorithm>
#include <cmath>
#include <system_error>
#include <unistd.h>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t printedWidth = 80;
constexpr std::size_t shortId = 8;

bool inTerminal() { return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0; }

std::chrono::milliseconds monotonicNow() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

Exit failed(const practice::Problem& problem) {
    complain(problem.sentence);
    return Exit::couldNot;
}

/// Writes the debrief's files into `out`, or where this program keeps debriefs; one sentence that says where they are.
std::function<std::string(const practice::FinishedDebrief&)> reportWriter(const Context& context,
                                                                          std::optional<fs::path> out, Desk& desk) {
    return [data = context.data, out = std::move(out), &desk](const practice::FinishedDebrief& finished) {
        const fs::path folder =
            out ? *out : data / "debriefs" / finished.debrief.provenance.attemptId.substr(0, shortId);
        const auto problem = report::writeAll(folder, finished);
        desk.reportFailed = problem.has_value();
        if (problem) {
            return problem->sentence;
        }
        return "The debrief is in " + folder.string() + " (debrief.html, debrief.txt, debrief.json).";
    };
}

terminal::Options terminalOptions(const Context& context, Desk& desk, const std::optional<fs::path>& out) {
    terminal::Options options;
    options.now = monotonicNow;
    options.debriefText = [](const practice::FinishedDebrief& finished, std::size_t width) {
        return report::text(finished, width);
    };
    if (out || desk.practice->saving()) {
        options.writeReports = reportWriter(context, out, desk);
    }
    options.resumeCommand = [&context](const std::string& attempt) {
        // As the person started the program: through ./play, and with the same records.
        std::string command = processEnvironment()("JUDGEMENT_CALLED_AS").value_or("judgement");
        if (context.request.data) {
            command += " --data " + context.request.data->string();
        }
        return command + " resume --text " + attempt.substr(0, shortId);
    };
    return options;
}

window::Options windowOptions(const Context& context, Desk& desk, const std::optional<fs::path>& out) {
    constexpr double perCent = 100.0;
    window::Options options;
    options.look.text = context.request.textSize.value_or(context.settings.textSize.value_or(100)) / perCent;
    options.look.dark = context.settings.theme.value_or(content::ThemeChoice::dark) == content::ThemeChoice::dark;
    options.keepLook = [&context](const window::Look& look) {
        content::Settings settings = settingsNow(context); // they may have changed while the window was open
        settings.textSize = static_cast<int>(std::lround(look.text * perCent));
        settings.theme = look.dark ? content::ThemeChoice::dark : content::ThemeChoice::light;
        if (const auto problem = keepSettings(context, settings)) {
            complain(*problem);
        }
    };
    options.notice = desk.notice;
    options.version = JUDGEMENT_VERSION;
    options.writeReport = reportWriter(context, out, desk);
    options.writeAtEnd = out.has_value();
    options.clock = monotonicNow;
    return options;
}

/// How playing was left, for scripts: only a stuck scenario is a failure.
Exit exitOf(terminal::Left left, const Desk& desk) {
    if (left == terminal::Left::stuck) {
        return Exit::contentProblems;
    }
    return desk.reportFailed ? Exit::couldNot : Exit::done;
}

Exit runWindow(Desk& desk, const window::Options& options) {
    const auto exit = static_cast<Exit>(window::run(*desk.practice, options));
    return desk.reportFailed ? Exit::couldNot : exit;
}

struct FoundScenario {
    fs::path file;
    std::string rank; ///< the scenario's own
};

/// A scenario named by path or id. Its diagnostics are printed when it cannot be played.
std::variant<FoundScenario, Exit> findScenario(const Context& context, const practice::Practice& practice,
                                               const std::string& named) {
    const auto rankOf = [&](const model::Scenario& scenario) { return practice.framework()[scenario.rank].id; };
    std::error_code ignored;
    if (fs::exists(named, ignored)) {
        const auto text = content::readFile(named, context.limits().bytes);
        if (!text) {
            complain(text.diagnostics);
            return Exit::contentProblems;
        }
        const auto scenario = content::readScenario(*text.value, named, practice.framework(), context.limits());
        if (!scenario) {
            complain(scenario.diagnostics);
            return Exit::contentProblems;
        }
        return FoundScenario{named, rankOf(*scenario.value)};
    }
    for (const auto& card : practice.gallery()) {
        if (card.scenario && card.scenario->id == named) {
            return FoundScenario{card.path, rankOf(*card.scenario)};
        }
    }
    complain("There is no scenario \"" + named + "\": neither a file nor an id in the gallery. The gallery has:");
    for (const auto& card : practice.gallery()) {
        if (card.scenario) {
            complain("  " + std::string(card.scenario->id) + "  (" + std::string(card.scenario->title) + ")");
        }
    }
    return Exit::couldNot;
}

/// Plays by policy to the end, prints the debrief or where it is.
Exit playByPolicy(Desk& desk, practice::Beginning beginning, const std::optional<fs::path>& out) {
    const auto policy = play::findPolicy(*beginning.policy);
    if (!beginning.seed) {
        beginning.seed = 1; // so that a run without --seed is the same again
    }
    auto begun = desk.practice->begin(beginning);
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        return failed(*problem);
    }
    practice::OpenAttempt& attempt = *std::get<std::unique_ptr<practice::OpenAttempt>>(begun);
    play::Autopilot autopilot(*policy, *beginning.seed);
    if (const auto stopped = play::playToEnd(attempt.journey(), autopilot)) {
        complain(stopped->sentence);
        return Exit::couldNot;
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
    print("Played \"" + std::string(attempt.scenario().title) + "\" (attempt " + attempt.id().substr(0, shortId) +
          ").\nThe debrief is in " + out->string() + ": debrief.html, debrief.txt, debrief.json\n");
    return Exit::done;
}

std::variant<std::optional<practice::Learner>, Exit>
learnerNamed(practice::Practice& practice, const std::optional<std::string>& name, const std::string& rank) {
    if (!name) {
        return std::optional<practice::Learner>();
    }
    auto found = practice.findOrAddLearner(*name, rank);
    if (const auto* problem = std::get_if<practice::Problem>(&found)) {
        return failed(*problem);
    }
    return std::optional(std::move(std::get<practice::Learner>(found)));
}

Exit playInTerminal(const Context& context, Desk& desk, practice::OpenAttempt& attempt,
                    const std::optional<fs::path>& out) {
    terminal::DescriptorInput input;
    terminal::DescriptorOutput output;
    return exitOf(terminal::play(*desk.practice, attempt, terminalOptions(context, desk, out), input, output), desk);
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
        terminal::DescriptorInput input;
        terminal::DescriptorOutput output;
        return exitOf(terminal::run(*desk.practice, terminalOptions(context, desk, std::nullopt), input, output), desk);
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

Exit play(const Context& context, const Play& command) {
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
    const auto found = findScenario(context, *desk.practice, command.scenario);
    if (const auto* exit = std::get_if<Exit>(&found)) {
        return *exit;
    }
    const FoundScenario& scenario = std::get<FoundScenario>(found);
    if (command.rank && !desk.practice->framework().findRank(*command.rank)) {
        std::string known;
        for (const auto& rank : desk.practice->framework().ranks) {
            known += (known.empty() ? "" : ", ") + rank.id;
        }
        complain("The framework has no rank \"" + *command.rank + "\". It has: " + known + ".");
        return Exit::wrongUsage;
    }
    if (inWindow) {
        auto options = windowOptions(context, desk, command.out);
        options.first = window::BeginScenario{scenario.file};
        options.learner = command.learner;
        options.rank = command.rank;
        options.newLearnersRank = scenario.rank;
        options.seed = command.seed;
        return runWindow(desk, options);
    }
    practice::Beginning beginning;
    beginning.scenario = scenario.file;
    beginning.rank = command.rank;
    beginning.policy = command.policy;
    beginning.seed = command.seed;
    const auto learner = learnerNamed(*desk.practice, command.learner, command.rank.value_or(scenario.rank));
    if (const auto* exit = std::get_if<Exit>(&learner)) {
        return *exit;
    }
    if (const auto& who = std::get<std::optional<practice::Learner>>(learner)) {
        beginning.learnerId = who->id;
        // The learner's rank says what is expected; one that this framework does not know leaves it to the scenario.
        if (!command.rank && desk.practice->framework().findRank(who->rank)) {
            beginning.rank = who->rank;
        }
    }
    if (byPolicy) {
        return playByPolicy(desk, std::move(beginning), command.out);
    }
    auto begun = desk.practice->begin(beginning);
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        return failed(*problem);
    }
    logInfo("an attempt was begun");
    return playInTerminal(context, desk, *std::get<std::unique_ptr<practice::OpenAttempt>>(begun), command.out);
}

Exit resume(const Context& context, const Resume& command) {
    const bool inWindow = !command.text && window::displayAvailable();
    auto opened = openDesk(context, WithoutRecords::no, Gallery::all, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    Desk& desk = std::get<Desk>(opened);
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
    return playInTerminal(context, desk, *std::get<std::unique_ptr<practice::OpenAttempt>>(resumed), command.out);
}

} // namespace app
