#include "app/Commands.hpp"

#include "app/NotFound.hpp"
#include "app/RecordedSource.hpp"
#include "app/StoryScenarios.hpp"
#include "app/YamlFiles.hpp"
#include "content/TranscriptReader.hpp"
#include "content/TranscriptWriter.hpp"
#include "content/WriteFile.hpp"
#include "model/Counted.hpp"
#include "proof/Finding.hpp"
#include "proof/StoryTest.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

/// How one file went.
enum class Went { holds, fails, refused, notRead, noStory };

bool hasKey(std::string_view text, std::string_view key) {
    return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
}

/// A scenario, a framework or settings, by its keys at the start of a line.
bool isOfAnotherKind(std::string_view text) {
    return !hasKey(text, "choices:") &&
           (hasKey(text, "situations:") || hasKey(text, "clusters:") || hasKey(text, "steps:") ||
            hasKey(text, "ranks:") || hasKey(text, "framework:"));
}

std::string told(const proof::Mismatch& mismatch, const fs::path& file, std::string_view text,
                 const model::Scenario& scenario) {
    const content::Spot spot = content::spotAt(text, mismatch.where);
    std::string out = file.string() + ":" + std::to_string(spot.place.line) + ":" + std::to_string(spot.place.column) +
                      ": " + mismatch.what + "\n    " + spot.line + "\n    ";
    out.append(spot.caret - 1, ' ');
    return out + "^\n    The way there: --path " +
           (mismatch.way.empty() ? std::string("\"\"") : proof::nameOf(scenario, mismatch.way)) + "\n";
}

std::string told(const std::vector<content::Diagnostic>& diagnostics) {
    std::string out;
    for (const content::Diagnostic& diagnostic : diagnostics) {
        out += content::format(diagnostic);
    }
    return out;
}

/// Runs one file and prints what does not hold.
Went testFile(const fs::path& file, bool named, const Context& context, StoryScenarios& scenarios) {
    const auto text = content::readFile(file.string(), context.limits().bytes);
    if (!text) {
        print(told(text.diagnostics));
        return Went::notRead;
    }
    if (isOfAnotherKind(*text.value)) {
        if (named) {
            print(file.string() + " is not a story test: it lacks \"choices\". What one looks like is in "
                                  "docs/story-tests.md.\n");
            return Went::refused;
        }
        return Went::noStory;
    }
    const auto read = content::readTranscript(*text.value, file.string(), context.limits());
    if (!read) {
        print(told(read.diagnostics));
        return Went::refused;
    }
    const auto& reference = read.value->scenario;
    const auto found = scenarios.find(reference.value, file.parent_path());
    if (const auto* why = std::get_if<std::string>(&found)) {
        const content::Place place = content::spotAt(*text.value, reference.where).place;
        print(file.string() + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + *why +
              "\n");
        return Went::refused;
    }
    const model::Scenario& scenario = *std::get<const model::Scenario*>(found);
    const proof::StoryResult result = proof::runStory(*read.value, scenario, scenarios.framework());
    for (const proof::Mismatch& mismatch : result.mismatches) {
        print(told(mismatch, file, *text.value, scenario));
    }
    return result.mismatches.empty() ? Went::holds : Went::fails;
}

std::string summary(std::size_t tests, std::size_t fail, std::size_t refused, std::size_t others) {
    std::string out = model::counted(tests, "story test", "story tests") + ": ";
    if (fail == 0 && refused == 0) {
        out += tests == 1 ? "it holds." : "all hold.";
    } else {
        const std::size_t hold = tests - fail - refused;
        out += hold == 0 ? "none holds" : std::to_string(hold) + (hold == 1 ? " holds" : " hold");
        if (fail != 0) {
            out += ", " + std::to_string(fail) + (fail == 1 ? " does not" : " do not");
        }
        if (refused != 0) {
            out += ", " + std::to_string(refused) + " could not be run";
        }
        out += ".";
    }
    if (others != 0) {
        out += " " + model::counted(others, "other YAML file", "other YAML files") + " left alone.";
    }
    return out + "\n";
}

/// How the transcript names the scenario: its file as seen from the transcript's folder, or its id.
std::string referenceTo(const std::optional<RecordedSource>& source, const model::Scenario& scenario,
                        const fs::path& transcript) {
    if (source) {
        std::error_code error;
        const fs::path folder = fs::weakly_canonical(fs::absolute(transcript, error).parent_path(), error);
        const fs::path file = fs::weakly_canonical(source->file, error);
        const fs::path seen = error ? fs::path() : file.lexically_relative(folder);
        if (!seen.empty()) {
            return seen.generic_string();
        }
    }
    return std::string(scenario.id);
}

/// What keeps the new story test from holding, or may; empty when nothing does.
std::string warning(const std::optional<RecordedSource>& source, const std::string& reference,
                    const fs::path& transcript) {
    if (!source) {
        return "Records keep what was played and not which file it came from, and neither the gallery nor a folder "
               "near here has that scenario. Open " +
               transcript.string() + " and write in its line \"scenario: " + reference +
               "\" the scenario's file in place of the id, as seen from the folder of the story test, such as "
               "../" +
               reference + ".yaml. Until then `judgement test` needs --scenarios DIR with the folder of that file.\n";
    }
    if (source->same) {
        return {};
    }
    return "The scenario's file has changed since this attempt was played, so the test may not hold against it: what "
           "it says then is what has changed.\n";
}

} // namespace

Exit testStories(const Context& context, const TestStories& command) {
    auto loaded = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&loaded)) {
        return *exit;
    }
    StoryScenarios scenarios(context, std::get<model::CompetencyFramework>(loaded));
    const YamlFiles all = yamlFilesIn(command.paths);
    for (const std::string& problem : all.problems) {
        complain(problem);
    }
    std::size_t fail = 0;
    std::size_t refused = 0;
    std::size_t notRead = 0;
    std::size_t others = 0;
    for (const fs::path& file : all.files) {
        const bool named = std::ranges::count(command.paths, file) != 0;
        const Went went = testFile(file, named, context, scenarios);
        fail += went == Went::fails ? 1 : 0;
        refused += went == Went::refused || went == Went::notRead ? 1 : 0;
        notRead += went == Went::notRead ? 1 : 0;
        others += went == Went::noStory ? 1 : 0;
    }
    const std::size_t tests = all.files.size() - others;
    if (tests == 0) {
        complain("There are no story tests in what was named. What one looks like is in docs/story-tests.md; "
                 "`judgement record` makes one of an attempt.");
        return Exit::couldNot;
    }
    print(summary(tests, fail, refused, others));
    if (notRead == tests) {
        return Exit::couldNot;
    }
    if (fail + refused != 0) {
        return Exit::contentProblems;
    }
    return all.problems.empty() ? Exit::done : Exit::couldNot;
}

Exit recordStory(const Context& context, const RecordStory& command) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(command.out, ignored))) {
        complain("There is something at " + command.out.string() +
                 " already, and it is not overwritten. Choose another name, or remove it first.");
        return Exit::couldNot;
    }
    auto opened = openDesk(context, WithoutRecords::no, Gallery::all, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    const practice::Practice& practice = *std::get<Desk>(opened).practice;
    if (const auto sentence = noAttemptSentence(practice, command.attempt)) {
        complain(*sentence);
        return Exit::couldNot;
    }
    const auto made = practice.debriefOf(command.attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        complain(problem->sentence);
        return Exit::couldNot;
    }
    const auto& finished = std::get<practice::FinishedDebrief>(made);
    if (finished.debrief.decisions.empty()) {
        complain("Nothing has been decided in this attempt yet, so there is nothing to write down.");
        return Exit::couldNot;
    }
    play::Attempt played;
    for (const debrief::DecisionView& view : finished.debrief.decisions) {
        played.decisions.push_back({.choice = view.taken, .expired = view.expired});
    }
    content::Transcript story = proof::storyOf(played, *finished.scenario, *finished.framework);
    const auto source = sourceOf(finished, practice, command.out, context.limits().bytes);
    const std::string reference = referenceTo(source, *finished.scenario, command.out);
    story.title = std::string(finished.scenario->title) + ", as it was played";
    story.scenario.value = reference;
    if (const auto problem = content::writeFile(command.out, content::writeTranscript(story))) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("Wrote " + command.out.string() + ": " +
          model::counted(finished.debrief.decisions.size(), "choice", "choices") + " in \"" +
          std::string(finished.scenario->title) + "\" and what held on the way, without names and reasons.\n" +
          (source ? "It names the scenario's file: " + reference + "\n" : std::string()) +
          warning(source, reference, command.out));
    return Exit::done;
}

} // namespace app
