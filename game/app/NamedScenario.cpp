#include "app/NamedScenario.hpp"

#include "app/YamlFiles.hpp"
#include "content/ScenarioReader.hpp"

#include <algorithm>
#include <optional>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

Exit noSuchScenario(const std::string& name, const std::vector<KnownScenario>& gallery) {
    complain("There is no scenario \"" + name + "\": neither a file nor an id in the gallery. The gallery has:");
    for (const KnownScenario& known : gallery) {
        complain("  " + known.id + "  (" + known.title + ")");
    }
    return Exit::couldNot;
}

void addFile(std::vector<fs::path>& files, const fs::path& file) {
    const bool known = std::ranges::any_of(files, [&file](const fs::path& other) {
        std::error_code unreadable;
        return fs::equivalent(other, file, unreadable);
    });
    if (!known) {
        files.push_back(file);
    }
}

Exit severalScenarios(const std::string& name, const std::vector<fs::path>& files) {
    complain("More than one scenario has the id \"" + name + "\". Say which file:");
    for (const fs::path& file : files) {
        complain("  " + file.string());
    }
    return Exit::couldNot;
}

std::variant<NamedScenario, Exit> readNamedScenario(const Context& context, const model::CompetencyFramework& framework,
                                                    const std::string& name) {
    std::error_code ignored;
    if (fs::exists(name, ignored)) {
        auto text = content::readFile(name, context.limits().bytes);
        if (!text) {
            complain(text.diagnostics);
            return Exit::couldNot;
        }
        auto read = content::readPlacedScenario(*text.value, name, framework, context.limits());
        if (!read) {
            complain(read.diagnostics);
            return Exit::contentProblems;
        }
        return NamedScenario{name, std::move(*text.value), std::move(*read.value)};
    }
    std::vector<KnownScenario> known;
    std::optional<NamedScenario> found;
    std::vector<fs::path> same;
    for (const fs::path& file : yamlFilesIn(context.scenarioFolders()).files) {
        auto text = content::readFile(file.string(), context.limits().bytes);
        auto read = text ? content::readPlacedScenario(*text.value, file.string(), framework, context.limits())
                         : content::Loaded<content::PlacedScenario>();
        if (read && read.value->scenario.id == name) {
            addFile(same, file);
            if (!found) {
                found = NamedScenario{file, std::move(*text.value), std::move(*read.value)};
            }
        } else if (read) {
            known.push_back({std::string(read.value->scenario.id), std::string(read.value->scenario.title)});
        }
    }
    if (same.size() > 1) {
        return severalScenarios(name, same);
    }
    if (found) {
        return std::move(*found);
    }
    return noSuchScenario(name, known);
}

} // namespace app
