#include "app/Commands.hpp"

#include "app/Log.hpp"
#include "content/FrameworkReader.hpp"
#include "content/FrameworkText.hpp"
#include "content/FrameworkTextImporter.hpp"
#include "content/ScenarioReader.hpp"
#include "content/WriteFile.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t printedWidth = 100;

/// The YAML files named, and those in folders named, sorted by name within each folder.
std::vector<fs::path> filesOf(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> inside;
        fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            const auto extension = entry->path().extension();
            std::error_code ignored;
            if ((extension == ".yaml" || extension == ".yml") && !fs::is_directory(entry->path(), ignored)) {
                inside.push_back(entry->path());
            }
        }
        std::ranges::sort(inside);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

/// A framework file says so by its keys at the start of a line; everything else is taken for a scenario.
bool looksLikeFramework(std::string_view text) {
    const auto hasKey = [&](std::string_view key) {
        return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
    };
    return !hasKey("scenario:") && (hasKey("clusters:") || hasKey("values:") || hasKey("ranks:"));
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace

Exit check(const Context& context, const Check& command) {
    auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&framework)) {
        return *exit;
    }
    const auto files = filesOf(command.paths);
    if (files.empty()) {
        complain("There are no YAML files in what was named. Name scenario files, or a folder that has some.");
        return Exit::couldNot;
    }
    std::size_t bad = 0;
    std::size_t problems = 0;
    for (const fs::path& file : files) {
        const auto text = content::readFile(file.string(), context.limits().bytes);
        std::vector<content::Diagnostic> diagnostics = text.diagnostics;
        if (text) {
            diagnostics = looksLikeFramework(*text.value)
                              ? content::readFramework(*text.value, file.string(), context.limits()).diagnostics
                              : content::readScenario(*text.value, file.string(),
                                                      std::get<model::CompetencyFramework>(framework), context.limits())
                                    .diagnostics;
        }
        std::string report;
        for (const auto& diagnostic : diagnostics) {
            report += content::format(diagnostic);
        }
        print(report);
        problems += diagnostics.size();
        bad += diagnostics.empty() ? 0 : 1;
    }
    print(counted(files.size(), "file", "files") + " checked: " +
          (bad == 0 ? "no problems found.\n"
                    : counted(problems, "problem", "problems") + " in " + counted(bad, "file", "files") + ".\n"));
    return bad == 0 ? Exit::done : Exit::contentProblems;
}

Exit showFramework(const Context& context, const ShowFramework& command) {
    auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&framework)) {
        return *exit;
    }
    const auto description =
        content::describeFramework(std::get<model::CompetencyFramework>(framework), command.ids, printedWidth);
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
        complain(import.problem.value_or("Nothing could be made of this text.") + " Nothing was written.");
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
    const auto scenarios = filesOf(context.scenarioFolders());
    for (const fs::path& scenario : scenarios) {
        const auto text = content::readFile(scenario.string(), context.limits().bytes);
        misfits += text && content::readScenario(*text.value, scenario.string(), framework, context.limits()) ? 0u : 1u;
    }
    if (misfits > 0) {
        complain("With it, " + std::to_string(misfits) + " of the " +
                 counted(scenarios.size(), "scenario", "scenarios") +
                 " in the gallery cannot be played, because they name statements that it does not have. To go back: "
                 "framework "
                 "use --shipped");
    }
    return Exit::done;
}

} // namespace app
