#include "app/RecordedSource.hpp"

#include "content/Diagnostic.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFiles = 1000; ///< looked at; in a larger folder the search would be felt

enum class Below { no, yes };

void addYamlFiles(const fs::path& folder, Below below, std::set<fs::path>& files) {
    std::error_code error;
    std::vector<fs::path> inner;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator() && files.size() < mostFiles; entry.increment(error)) {
        std::error_code ignored;
        const fs::path extension = entry->path().extension();
        if (entry->is_directory(ignored)) {
            inner.push_back(entry->path());
        } else if (extension == ".yaml" || extension == ".yml") {
            files.insert(fs::weakly_canonical(entry->path(), ignored));
        }
    }
    std::ranges::sort(inner);
    if (below == Below::yes) {
        for (const fs::path& one : inner) {
            addYamlFiles(one, Below::no, files);
        }
    }
}

std::set<fs::path> yamlFilesNear(const fs::path& transcript) {
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(fs::absolute(transcript, error).parent_path(), error);
    std::set<fs::path> files;
    addYamlFiles(folder, Below::no, files);
    addYamlFiles(folder.parent_path(), Below::no, files);
    addYamlFiles(fs::current_path(error), Below::yes, files);
    return files;
}

/// Whether a text is a scenario of this id, by its keys at the start of a line.
bool isScenario(std::string_view text, std::string_view id) {
    const std::string key = "scenario:";
    const std::size_t line = text.starts_with(key) ? 0 : text.find("\n" + key);
    if (line == std::string_view::npos || text.find("\nsituations:") == std::string_view::npos) {
        return false;
    }
    constexpr std::string_view around = " \t\r\"'";
    std::string_view value = text.substr(text.find(':', line) + 1);
    value = value.substr(0, value.find_first_of("\n#"));
    value.remove_prefix(std::min(value.find_first_not_of(around), value.size()));
    value = value.substr(0, value.find_last_not_of(around) + 1);
    return value == id;
}

enum class Fit { none, byId, same };

/// The best file of some; none where several fit by their id alone.
std::optional<RecordedSource> bestOf(const std::vector<std::pair<fs::path, Fit>>& files) {
    const auto same = std::ranges::find(files, Fit::same, &std::pair<fs::path, Fit>::second);
    if (same != files.end()) {
        return RecordedSource{same->first, true};
    }
    const auto byId = std::ranges::find(files, Fit::byId, &std::pair<fs::path, Fit>::second);
    if (byId == files.end() || std::ranges::count(files, Fit::byId, &std::pair<fs::path, Fit>::second) > 1) {
        return std::nullopt;
    }
    return RecordedSource{byId->first, false};
}

} // namespace

std::optional<RecordedSource> sourceOf(const practice::FinishedDebrief& finished, const practice::Practice& practice,
                                       const fs::path& transcript, std::size_t mostBytes) {
    const std::string_view id = finished.scenario->id;
    const auto fitOf = [&](const fs::path& file) {
        const auto text = content::readFile(file.string(), mostBytes);
        if (!text || !isScenario(*text.value, id)) {
            return Fit::none;
        }
        return records::contentHash(*text.value) == finished.debrief.provenance.scenarioHash ? Fit::same : Fit::byId;
    };
    std::vector<std::pair<fs::path, Fit>> inGallery;
    for (const practice::ScenarioCard& card : practice.gallery()) {
        inGallery.emplace_back(card.path, fitOf(card.path));
    }
    const auto shown = bestOf(inGallery);
    if (shown && shown->same) {
        return shown;
    }
    std::vector<std::pair<fs::path, Fit>> near;
    for (const fs::path& file : yamlFilesNear(transcript)) {
        near.emplace_back(file, fitOf(file));
    }
    const auto found = bestOf(near);
    return shown && !(found && found->same) ? shown : found;
}

} // namespace app
