#include "review/Comparison.hpp"

#include <algorithm>
#include <map>

namespace review {

namespace {

void setSideBySide(Comparison& comparison) {
    const auto& scenario = *comparison.first.scenario;
    std::map<std::size_t, std::size_t> steps; // of each situation, by its position
    const auto add = [&](const practice::FinishedDebrief& finished,
                         std::optional<std::size_t> Comparison::Step::*side) {
        for (std::size_t i = 0; i < finished.debrief.decisions.size(); ++i) {
            const debrief::DecisionView& view = finished.debrief.decisions[i];
            if (!view.firstVisit) {
                continue;
            }
            const auto [entry, isNew] = steps.try_emplace(view.situation.position(), comparison.steps.size());
            if (isNew) {
                comparison.steps.push_back({std::string(scenario[view.situation].id), {}, {}, false});
            }
            comparison.steps[entry->second].*side = i;
        }
    };
    add(comparison.first, &Comparison::Step::first);
    add(comparison.second, &Comparison::Step::second);
    for (Comparison::Step& step : comparison.steps) {
        step.same = step.first && step.second &&
                    comparison.first.debrief.decisions[*step.first].taken ==
                        comparison.second.debrief.decisions[*step.second].taken;
    }
}

void addUnits(Comparison& comparison) {
    const auto add = [&](const practice::FinishedDebrief& finished, int Comparison::Unit::*n,
                         double Comparison::Unit::*sum) {
        for (const debrief::UnitEvidence& evidence : finished.debrief.profile.units) {
            if (evidence.n == 0) {
                continue;
            }
            const auto& framework = *finished.framework;
            const std::string id(framework[evidence.unit].id);
            auto unit = std::ranges::find(comparison.units, id, &Comparison::Unit::id);
            if (unit == comparison.units.end()) {
                comparison.units.push_back({id, framework.nameOf(evidence.unit), 0, 0, 0, 0});
                unit = comparison.units.end() - 1;
            }
            (*unit).*n = evidence.n;
            (*unit).*sum = evidence.sum;
        }
    };
    add(comparison.first, &Comparison::Unit::firstN, &Comparison::Unit::firstSum);
    add(comparison.second, &Comparison::Unit::secondN, &Comparison::Unit::secondSum);
}

} // namespace

Comparison compare(practice::FinishedDebrief first, practice::FinishedDebrief second) {
    Comparison comparison{std::move(first), std::move(second), false, {}, {}};
    comparison.sameScenario =
        comparison.first.debrief.provenance.scenarioHash == comparison.second.debrief.provenance.scenarioHash;
    if (comparison.sameScenario) {
        setSideBySide(comparison);
    }
    addUnits(comparison);
    return comparison;
}

} // namespace review
