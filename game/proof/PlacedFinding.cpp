#include "proof/PlacedFinding.hpp"

#include <algorithm>
#include <tuple>

namespace proof {

namespace {

struct PlaceOf {
    const content::PlacedScenario& file;

    content::Offset operator()(WholeScenario) const { return 0; }
    content::Offset operator()(model::SituationId id) const { return file.places.situations[id.position()]; }
    content::Offset operator()(model::ChoiceId id) const { return file.places.choices[id.position()]; }
    content::Offset operator()(model::EndingId id) const { return file.places.endings[id.position()]; }
    content::Offset operator()(model::FactId id) const { return file.places.facts[id.position()]; }
    content::Offset operator()(model::ConditionId id) const { return file.places.conditions[id.position()]; }
    content::Offset operator()(AlsoId id) const { return file.places.alsos[id.position()]; }
    content::Offset operator()(InjectId id) const { return file.places.injects[id.position()]; }
    content::Offset operator()(ClaimId id) const { return file.places.claims[id.position()]; }
};

} // namespace

std::vector<PlacedFinding> placed(const std::vector<Finding>& findings, const content::PlacedScenario& scenario,
                                  std::string_view text, const std::string& file) {
    std::vector<PlacedFinding> all;
    all.reserve(findings.size());
    for (const Finding& finding : findings) {
        content::Spot spot = content::spotAt(text, std::visit(PlaceOf{scenario}, finding.about));
        PlacedFinding one{
            {file, spot.place, finding.code, finding.what, finding.mend, {}, std::move(spot.line), spot.caret},
            content::severityOf(finding.code),
            finding.way ? nameOf(scenario.scenario, *finding.way) : std::string(),
            finding.way.has_value()};
        all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, [](const PlacedFinding& a, const PlacedFinding& b) {
        return std::tie(a.told.place, a.severity) < std::tie(b.told.place, b.severity);
    });
    return all;
}

} // namespace proof
