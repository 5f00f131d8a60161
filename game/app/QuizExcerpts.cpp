#include "app/QuizExcerpts.hpp"

#include "content/Problems.hpp"
#include "content/ScenarioReader.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

/// The id that a file gives its scenario, without reading the rest of it; empty where it gives none.
std::string scenarioIdIn(std::string_view text) {
    constexpr std::string_view key = "scenario:";
    const std::size_t line = text.starts_with(key) ? 0 : text.find("\n" + std::string(key)) + 1;
    if (line == 0 && !text.starts_with(key)) {
        return {};
    }
    std::string_view id = text.substr(line + key.size());
    id = id.substr(0, id.find_first_of("\r\n#"));
    id.remove_prefix(std::min(id.find_first_not_of(" \"'"), id.size()));
    return std::string(id.substr(0, id.find_last_not_of(" \"'") + 1));
}

} // namespace

std::vector<QuizExcerpts::Known>& QuizExcerpts::in(const fs::path& folder) {
    const auto known = m_folders.find(folder);
    if (known != m_folders.end()) {
        return known->second;
    }
    std::vector<Known>& found = m_folders[folder];
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (entry->path().extension() != ".yaml") {
            continue;
        }
        const auto text = content::readFile(entry->path().string(), m_context.limits().bytes);
        if (std::string id = text ? scenarioIdIn(*text.value) : std::string(); !id.empty()) {
            found.push_back({entry->path(), std::move(id), std::nullopt});
        }
    }
    std::ranges::sort(found, {}, &Known::file);
    return found;
}

content::Excerpt QuizExcerpts::from(Known& known, std::string_view situation) {
    if (!known.read) {
        known.read = true;
        if (const auto text = content::readFile(known.file.string(), m_context.limits().bytes)) {
            known.scenario = std::move(
                content::readScenario(*text.value, known.file.string(), m_framework, m_context.limits()).value);
        }
    }
    if (!known.scenario) {
        return content::NoExcerpt{"the scenario " + content::inQuotes(known.id) + " has mistakes and cannot be read",
                                  "mend it first; `judgement check` says what is wrong with it",
                                  {}};
    }
    return content::excerptOf(*known.scenario, situation);
}

content::Excerpt QuizExcerpts::find(const fs::path& quiz, std::string_view scenario, std::string_view situation) {
    std::vector<fs::path> folders = m_context.scenarioFolders();
    std::error_code ignored;
    const fs::path folder = fs::absolute(quiz, ignored).lexically_normal().parent_path();
    folders.insert(folders.begin(), {folder.parent_path(), folder});
    std::vector<std::string_view> ids;
    for (const fs::path& each : folders) {
        for (Known& known : in(each)) {
            if (known.id == scenario) {
                return from(known, situation);
            }
            ids.push_back(known.id);
        }
    }
    const std::string near = content::nearest(scenario, ids);
    return content::NoExcerpt{"there is no scenario " + content::inQuotes(scenario) + " in the gallery",
                              "add its folder with --scenarios, or write the scene as a \"vignette\"",
                              near.empty() ? near : near + "/" + std::string(situation)};
}

} // namespace app
