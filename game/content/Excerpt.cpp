#include "content/Excerpt.hpp"

#include "content/NearId.hpp"

namespace content {

Excerpt excerptOf(const model::Scenario& scenario, std::string_view situation) {
    if (const auto found = scenario.findSituation(situation)) {
        return std::string(scenario[*found].text);
    }
    const std::string near = nearestId(scenario.situations, situation);
    return NoExcerpt{"the scenario " + inQuotes(scenario.id) + " has no situation " + inQuotes(situation),
                     "name one of its situations",
                     near.empty() ? std::string() : std::string(scenario.id) + "/" + near};
}

} // namespace content
