#include "app/StoryScenarios.hpp"

#include "content/Problems.hpp"
#include "content/ScenarioReader.hpp"
#include "content/YamlReader.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

/// One file by two names, or a copy that makes no difference.
bool sameBytes(const fs::path& one, const fs::path& other, std::size_t most) {
    const auto left = content::readFile(one.string(), most);
    const auto right = content::readFile(other.string(), most);
    return left && right && *left.value == *right.value;
}

} // namespace

const StoryScenarios::Read& StoryScenarios::read(const fs::path& file) {
    const auto known = m_files.find(file.string());
    if (known != m_files.end()) {
        return known->second;
    }
    Read read;
    const auto text = content::readFile(file.string(), m_context.limits().bytes);
    auto loaded = text ? content::readScenario(*text.value, file.string(), m_framework, m_context.limits())
                       : content::Loaded<model::Scenario>{std::nullopt, text.diagnostics};
    if (loaded) {
        read.scenario = std::move(*loaded.value);
    } else if (!text) {
        read.problem = "The scenario " + file.string() + " cannot be read: " + loaded.diagnostics.front().what +
                       ". Check the name after \"scenario\", which is seen from the folder of the story test.";
    } else {
        read.problem = "The scenario " + file.string() + " cannot be played until what is wrong with it is mended:\n";
        for (const content::Diagnostic& diagnostic : loaded.diagnostics) {
            read.problem += content::format(diagnostic);
        }
        read.problem.pop_back();
    }
    return m_files.emplace(file.string(), std::move(read)).first->second;
}

std::variant<const model::Scenario*, std::string> StoryScenarios::find(const std::string& reference,
                                                                       const fs::path& folder) {
    if (content::isId(reference)) {
        return findById(reference);
    }
    const Read& found = read((folder / reference).lexically_normal());
    if (!found.scenario) {
        return found.problem;
    }
    return &*found.scenario;
}

std::variant<const model::Scenario*, std::string> StoryScenarios::findById(const std::string& id) {
    if (!m_gallery) {
        m_gallery.emplace();
        for (const fs::path& folder : m_context.scenarioFolders()) {
            std::error_code error;
            fs::directory_iterator entry(folder, error);
            for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
                if (entry->path().extension() == ".yaml") {
                    m_gallery->push_back(entry->path());
                }
            }
        }
        std::ranges::sort(*m_gallery);
    }
    std::vector<std::string_view> ids;
    const model::Scenario* one = nullptr;
    fs::path first;
    for (const fs::path& file : *m_gallery) {
        const Read& found = read(file);
        if (!found.scenario) {
            continue;
        }
        ids.push_back(found.scenario->id);
        if (found.scenario->id != id) {
            continue;
        }
        if (one == nullptr) {
            one = &*found.scenario;
            first = file;
        } else if (!sameBytes(first, file, m_context.limits().bytes)) {
            return "Two scenarios in the gallery have the id " + content::inQuotes(id) + ": " + first.string() +
                   " and " + file.string() + ". Write the name of the file that is meant, as seen from this one.";
        }
    }
    if (one != nullptr) {
        return one;
    }
    const std::string near = content::nearest(id, ids);
    return "There is no scenario of the id " + content::inQuotes(id) +
           " in the gallery. Write the name of its file, as seen from this one, or add its folder with --scenarios." +
           (near.empty() ? std::string() : " Did you mean " + near + "?");
}

} // namespace app
