#include "app/Commands.hpp"

#include "app/KeptKeyings.hpp"
#include "app/YamlFiles.hpp"
#include "content/CoursePlan.hpp"
#include "content/QuizReader.hpp"
#include "content/ScenarioReader.hpp"
#include "content/WriteFile.hpp"
#include "practice/Courses.hpp"
#include "proof/BlindDecisions.hpp"
#include "proof/Coverage.hpp"
#include "report/LibraryPage.hpp"

#include <deque>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

Exit library(const Context& context, const Library& command) {
    auto loaded = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&loaded)) {
        return *exit;
    }
    const auto& framework = std::get<model::CompetencyFramework>(loaded);
    const fs::path folder = command.folder.value_or(context.share / "scenarios");
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        complain("There is no folder " + folder.string() + ". Name one that has scenarios.");
        return Exit::couldNot;
    }
    std::deque<model::Scenario> scenarios; // what the page's lines point to stays where it is
    std::vector<report::LibraryScenario> lines;
    for (const fs::path& file : yamlFilesIn(std::vector{folder}).files) {
        const auto text = content::readFile(file.string(), context.limits().bytes);
        if (file.parent_path() != folder ||
            (text && (content::looksLikeQuiz(*text.value) || content::looksLikeCourse(*text.value)))) {
            continue;
        }
        auto read = text ? content::readScenario(*text.value, file.string(), framework, context.limits())
                         : content::Loaded<model::Scenario>();
        if (!read) {
            complain(text ? read.diagnostics : text.diagnostics);
            complain("A page about the library is made once every scenario in it can be read.");
            return Exit::contentProblems;
        }
        auto kept = keptKeyings(keyingsOf(file));
        if (const auto* exit = std::get_if<Exit>(&kept)) {
            return *exit;
        }
        const model::Scenario& scenario = scenarios.emplace_back(std::move(*read.value));
        const auto space = proof::explore(scenario);
        lines.push_back({&scenario, proof::statementsIn(space, framework),
                         report::agreementOf(scenario, proof::blindDecisions(space),
                                             std::get<std::vector<report::KeyedDecision>>(kept))});
    }
    if (lines.empty()) {
        complain("There is no scenario in " + folder.string() + ".");
        return Exit::couldNot;
    }
    std::vector<content::CoursePlan> courses;
    practice::CourseShelf shelf({folder}, context.limits());
    for (const practice::CourseCard& card : shelf.cards()) {
        if (!card.plan) {
            complain(card.problems);
            complain("A page about the library is made once every course in it can be read.");
            return Exit::contentProblems;
        }
        courses.push_back(*card.plan);
    }
    const std::string page = report::libraryPage(std::move(lines), courses, framework);
    if (!command.out) {
        print(page);
        return Exit::done;
    }
    if (const auto problem = content::writeFile(*command.out, page)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("The page about the library is " + command.out->string() + "\n");
    return Exit::done;
}

} // namespace app
