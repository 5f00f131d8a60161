#include "app/Commands.hpp"

#include "app/Log.hpp"
#include "app/NotFound.hpp"
#include "app/YamlFiles.hpp"
#include "content/CoursePlan.hpp"
#include "content/FrameworkReader.hpp"
#include "content/FrameworkText.hpp"
#include "content/FrameworkTextImporter.hpp"
#include "content/QuizReader.hpp"
#include "content/ScenarioReader.hpp"
#include "content/WriteFile.hpp"
#include "model/Counted.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t frameworkWidth = 100;

} // namespace

Exit showFramework(const Context& context, const ShowFramework& command) {
    auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&framework)) {
        return *exit;
    }
    const auto description =
        content::describeFramework(std::get<model::CompetencyFramework>(framework), command.ids, frameworkWidth);
    print(description.text);
    for (const std::string& problem : description.problems) {
        complain(problem);
    }
    return description.problems.empty() ? Exit::done : Exit::wrongUsage;
}

Exit importFramework(const Context& context, const ImportFramework& command) {
    // Names and ids are recognised by the framework in use.
    auto like = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&like)) {
        return *exit;
    }
    const auto text = content::readFile(command.text.string(), context.limits().bytes);
    if (!text) {
        complain(text.diagnostics);
        return Exit::couldNot;
    }
    const auto import = content::importFrameworkText(*text.value, command.text.string(),
                                                     std::get<model::CompetencyFramework>(like), context.limits());
    print(content::describe(import));
    if (!import.yaml) {
        const bool already = !noFrameworkSentence(command.text, *text.value);
        complain(already ? command.text.string() +
                               " is a framework file already, so nothing was written. Use it with: judgement framework "
                               "use " +
                               command.text.string()
                         : import.problem.value_or("Nothing could be made of this text, so nothing was written.") +
                               " " + std::string(frameworkGuide));
        return Exit::contentProblems;
    }
    std::error_code ignored;
    if (fs::exists(command.out, ignored)) {
        complain("There is a file " + command.out.string() +
                 " already. Name another one, or move it away; nothing was written.");
        return Exit::couldNot;
    }
    if (const auto problem = content::writeFile(command.out, *import.yaml)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("Written: " + command.out.string() + "\nUse it with --framework " + command.out.string() +
          ", or for good with: judgement framework use " + command.out.string() + "\n");
    return import.complete() ? Exit::done : Exit::contentProblems;
}

Exit useFramework(const Context& context, const UseFramework& command) {
    const fs::path file = command.file.value_or(context.shippedFrameworkFile());
    auto loaded = loadFramework(context, file);
    if (const auto* exit = std::get_if<Exit>(&loaded)) {
        return *exit;
    }
    const auto& framework = std::get<model::CompetencyFramework>(loaded);
    content::Settings settings = context.settings;
    settings.framework.reset();
    if (command.file) {
        std::error_code error;
        settings.framework = fs::absolute(file, error).lexically_normal().string();
    }
    if (const auto problem = keepSettings(context, settings)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("From now on the framework is " + file.string() + " (" + framework.title + ").\nThis is kept in " +
          context.settingsFile.string() + "\n");
    std::size_t misfits = 0;
    std::size_t all = 0;
    const auto scenarios = yamlFilesIn(context.scenarioFolders()).files;
    for (const fs::path& scenario : scenarios) {
        const auto text = content::readFile(scenario.string(), context.limits().bytes);
        if (text && (content::looksLikeQuiz(*text.value) || content::looksLikeCourse(*text.value))) {
            continue;
        }
        ++all;
        misfits += text && content::readScenario(*text.value, scenario.string(), framework, context.limits()) ? 0u : 1u;
    }
    if (misfits > 0) {
        complain("With it, " + std::to_string(misfits) + " of the " + model::counted(all, "scenario", "scenarios") +
                 " in the gallery cannot be played, because they name statements that it does not have. To go back: "
                 "framework "
                 "use --shipped");
    }
    return Exit::done;
}

} // namespace app
