#include "report/PageData.hpp"
#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <array>

namespace report {

namespace {

using debrief::Band;
using debrief::StatementState;
using debrief::UnitEvidence;
using model::CompetencyFramework;

/// "Indicators of level 1: 3 shown, 1 shown in part, 4 not sampled"
std::string statementCounts(const CompetencyFramework& framework, const UnitEvidence& unit) {
    std::string counts;
    for (const Showing showing : {Showing::whole, Showing::inPart, Showing::notShown, Showing::notSampled}) {
        if (const auto count = std::ranges::count(unit.statements, showing, showingOf); count > 0) {
            counts += (counts.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(wordsFor(showing));
        }
    }
    const auto* level = std::get_if<model::CompetencyLevel>(&framework[unit.unit].what);
    return (level != nullptr ? "Indicators of level " + std::to_string(level->level.number)
                             : std::string("Positive behaviours")) +
           ": " + counts;
}

Data statementOf(const CompetencyFramework& framework, const debrief::StatementEvidence& one) {
    const std::vector<debrief::Source> missed = missedIn(one);
    return object({{"stateClass", one.state == StatementState::notSampled ? "not-sampled" : "sampled"},
                   {"stateWords", std::string(wordsFor(showingOf(one)))},
                   {"statementId", clean(framework[one.statement].id)},
                   {"statementText", clean(framework[one.statement].text)},
                   {"statementShown", !one.shownIn.empty()},
                   {"shownIn", linksTo(one.shownIn)},
                   {"statementMissed", !missed.empty()},
                   {"missedIn", linksTo(missed)}});
}

Data riskOf(const CompetencyFramework& framework, const debrief::BehaviourEvidence& one) {
    return object({{"riskId", clean(framework[one.behaviour].id)},
                   {"riskText", clean(framework[one.behaviour].text)},
                   {"riskGrave", !one.seriousIn.empty()},
                   {"graveIn", linksTo(one.seriousIn)},
                   {"riskShown", !one.shownIn.empty()},
                   {"shownIn", linksTo(one.shownIn)},
                   {"riskResisted", !one.resistedIn.empty()},
                   {"resistedIn", linksTo(one.resistedIn)}});
}

} // namespace

Data unitOf(const CompetencyFramework& framework, const UnitEvidence& unit) {
    const bool sampled = unit.n > 0;
    const double estimate = sampled ? unit.sum / unit.n : 0;
    const bool judged = sampled && unit.band != Band::insufficient;
    const std::string interval = intervalOf(unit);
    const std::string count = countOf(unit);
    const std::string words(wordsFor(unit.band));
    const std::string label = sampled ? words + ": proportion " + proportion(estimate) + ", interval " + interval +
                                            ", " + count + (unit.n == 1 ? " decision" : " decisions")
                                      : words;
    const bool anyStatement = std::ranges::any_of(
        unit.statements, [](const debrief::StatementEvidence& one) { return one.state != StatementState::notSampled; });
    return object({{"unitAnchor", anchorOf(unit.unit)},
                   {"rowClass", sampled ? "sampled" : "unsampled"},
                   {"rowName", rowNameOf(framework, unit)},
                   {"rowExpected", isExpectedLevel(framework, unit)},
                   {"bandWords", words},
                   {"rowNote", textOrNothing(noteOn(framework, unit))},
                   {"isSampled", sampled},
                   {"chartLabel", label},
                   {"barClass", judged ? "bar" : "bar thin"},
                   {"pointClass", judged ? "point" : "point open"},
                   {"barX", number(acrossChart(unit.interval.low), 1)},
                   {"barWidth", number(200 * (unit.interval.high - unit.interval.low), 1)},
                   {"pointX", number(acrossChart(estimate), 1)},
                   {"estimate", proportion(estimate)},
                   {"interval", interval},
                   {"count", sampled ? count : std::string("–")},
                   {"unitFrom", linksTo(unit.observedIn)},
                   {"anyStatement", anyStatement},
                   {"statementCounts", statementCounts(framework, unit)},
                   {"statements", listOf(unit.statements, [&](const debrief::StatementEvidence& one) {
                        return statementOf(framework, one);
                    })}});
}

Data clustersOf(const practice::FinishedDebrief& finished) {
    const CompetencyFramework& framework = *finished.framework;
    const auto& units = finished.debrief.profile.units;
    return listOf(framework.clusters, [&](const model::Cluster& cluster) {
        return object({{"clusterName", clean(cluster.name)},
                       {"competencies", listOf(cluster.competencies, [&](model::CompetencyId id) {
                            const std::string anchor = "competency-" + std::to_string(id.position());
                            return object({{"competencyAnchor", anchor},
                                           {"competencyName", clean(framework[id].name)},
                                           {"units", listOf(framework[id].levels, [&](model::UnitId unit) {
                                                return unitOf(framework, units[unit.position()]);
                                            })}});
                        })}});
    });
}

Data valuesOf(const practice::FinishedDebrief& finished) {
    const CompetencyFramework& framework = *finished.framework;
    const debrief::Profile& profile = finished.debrief.profile;
    std::size_t position = 0;
    return listOf(framework.values, [&](const model::CoreValue& value) {
        const auto atRisk = behavioursAtRisk(framework, profile, value.unit);
        const std::array units{profile.units[value.unit.position()]};
        return object(
            {{"valueAnchor", "value-" + std::to_string(position++)},
             {"valueName", clean(value.name)},
             {"units", listOf(units, [&](const UnitEvidence& unit) { return unitOf(framework, unit); })},
             {"anyRisk", !atRisk.empty()},
             {"risks", listOf(atRisk, [&](const debrief::BehaviourEvidence* one) { return riskOf(framework, *one); })},
             {"riskRest", restOfRisks(atRisk.size(), value.negatives.size())}});
    });
}

} // namespace report
