#include "practice/Gallery.hpp"

#include "content/ScenarioReader.hpp"
#include "debrief/Evidence.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <tuple>
#include <utility>

namespace practice {

namespace fs = std::filesystem;

namespace {

/// What some situation calls for when all its choices are open: a unit that only a weak choice shows gives no
/// opportunity.
std::vector<model::UnitId> unitsCalledFor(const model::Scenario& scenario,
                                          const model::CompetencyFramework& framework) {
    constexpr std::uint16_t allOpen = 0xFFFF;
    std::vector<bool> shown(framework.units.size());
    for (std::size_t i = 0; i < scenario.situations.size(); ++i) {
        for (const auto& opportunity :
             debrief::offerOf(framework, scenario, model::SituationId(i), allOpen).calledFor) {
            shown[opportunity.unit.position()] = true;
        }
    }
    std::vector<model::UnitId> units;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i]) {
            units.emplace_back(i);
        }
    }
    return units;
}

ScenarioCard unreadableFolder(const fs::path& folder, const std::error_code& error) {
    content::Diagnostic diagnostic;
    diagnostic.file = folder.string();
    diagnostic.code = "unreadable-folder";
    diagnostic.what = "this folder of scenarios cannot be read (" + error.message() + ")";
    diagnostic.expected = "a folder with scenario files that end in .yaml";
    ScenarioCard card;
    card.path = folder;
    card.problems.push_back(std::move(diagnostic));
    return card;
}

bool comesBefore(const ScenarioCard& left, const ScenarioCard& right) {
    if (left.scenario == nullptr || right.scenario == nullptr) {
        return std::tuple(left.scenario == nullptr, left.path) < std::tuple(right.scenario == nullptr, right.path);
    }
    return std::tuple(left.scenario->level, left.scenario->title, left.path) <
           std::tuple(right.scenario->level, right.scenario->title, right.path);
}

} // namespace

ReadCard readCard(const fs::path& file, const model::CompetencyFramework& framework, const content::Limits& limits) {
    ReadCard read;
    read.card.path = file;
    auto bytes = content::readFile(file.string(), limits.bytes);
    if (!bytes) {
        read.card.problems = std::move(bytes.diagnostics);
        return read;
    }
    auto scenario = content::readScenario(*bytes.value, file.string(), framework, limits);
    if (!scenario) {
        read.card.problems = std::move(scenario.diagnostics);
        return read;
    }
    read.card.scenario = std::make_shared<const model::Scenario>(std::move(*scenario.value));
    read.card.canShow = unitsCalledFor(*read.card.scenario, framework);
    read.bytes = std::move(*bytes.value);
    return read;
}

Gallery::Gallery(std::vector<fs::path> folders, std::shared_ptr<const model::CompetencyFramework> framework,
                 content::Limits limits)
    : m_folders(std::move(folders)), m_framework(std::move(framework)), m_limits(limits) {}

void Gallery::findFiles() {
    if (std::exchange(m_found, true)) {
        return;
    }
    for (const fs::path& folder : m_folders) {
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        while (!error && entries != fs::directory_iterator()) {
            std::error_code unknown;
            if (entries->path().extension() == ".yaml" && !entries->is_directory(unknown)) {
                m_files.push_back(entries->path());
            }
            entries.increment(error);
        }
        if (error) {
            m_cards.push_back(unreadableFolder(folder, error));
        }
    }
}

GalleryReading Gallery::readNext() {
    findFiles();
    if (m_next < m_files.size()) {
        m_cards.push_back(readCard(m_files[m_next++], *m_framework, m_limits).card);
    }
    return {m_next, m_files.size()};
}

std::span<const ScenarioCard> Gallery::cards() {
    while (!readNext().done()) {
    }
    if (!std::exchange(m_sorted, true)) {
        std::ranges::sort(m_cards, comesBefore);
    }
    return m_cards;
}

} // namespace practice
