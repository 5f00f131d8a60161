#include "app/FindScenario.hpp"

#include "app/NamedScenario.hpp"
#include "content/ScenarioReader.hpp"

#include <optional>
#include <system_error>
#include <vector>

namespace app {

namespace fs = std::filesystem;

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
    std::vector<fs::path> same;
    std::optional<FoundScenario> found;
    for (const auto& card : practice.gallery()) {
        if (card.scenario && card.scenario->id == named) {
            addFile(same, card.path);
            found = FoundScenario{card.path, rankOf(*card.scenario)};
        }
    }
    if (same.size() > 1) {
        return severalScenarios(named, same);
    }
    if (found) {
        return std::move(*found);
    }
    std::vector<KnownScenario> gallery;
    for (const auto& card : practice.gallery()) {
        if (card.scenario) {
            gallery.push_back({std::string(card.scenario->id), std::string(card.scenario->title)});
        }
    }
    return noSuchScenario(named, gallery);
}

} // namespace app
