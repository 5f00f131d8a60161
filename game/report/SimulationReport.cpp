#include "report/SimulationReport.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace report {

namespace {

using Json = nlohmann::ordered_json;
using proof::Simulation;
using proof::Tally;

double share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string number(double value, int places) {
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

std::string perCent(std::uint64_t part, std::uint64_t whole) { return number(100 * share(part, whole), 1) + " %"; }

/// Left-aligned words, right-aligned figures.
std::string row(const std::string& name, const std::vector<std::string>& cells) {
    constexpr std::size_t nameWidth = 34;
    constexpr std::size_t cellWidth = 11;
    std::string out = "    " + name;
    out.append(name.size() < nameWidth ? nameWidth - name.size() : 1, ' ');
    for (const std::string& cell : cells) {
        out.append(cell.size() < cellWidth ? cellWidth - cell.size() : 1, ' ');
        out += cell;
    }
    return out + "\n";
}

std::string spread(const Tally& tally, double unit, int places) {
    const auto at = [&](double quantile) {
        return number(static_cast<double>(tally.quantile(quantile)) * unit, places);
    };
    return "middle " + at(0.5) + ", nine of ten between " + at(0.05) + " and " + at(0.95) + ", least " + at(0) +
           ", most " + at(1);
}

std::string textOf(const SimulatedScenario& one, const model::CompetencyFramework& framework) {
    const Simulation& simulation = one.simulation;
    std::string out = std::string(one.scenario.title) + ": " + std::to_string(simulation.plays) + " plays, " +
                      std::to_string(simulation.decisions) + " decisions\n";
    out += "  Endings\n";
    for (std::size_t i = 0; i < simulation.endings.size(); ++i) {
        out += row(std::string(one.scenario.endings[i].id), {perCent(simulation.endings[i], simulation.plays)});
    }
    if (simulation.stuck > 0) {
        out += row("(stuck: no choice available)", {perCent(simulation.stuck, simulation.plays)});
    }
    if (simulation.endless > 0) {
        out += row("(stopped after " + std::to_string(proof::mostSimulatedDecisions) + " decisions)",
                   {perCent(simulation.endless, simulation.plays)});
    }
    out += "  Decisions in a play: " + spread(simulation.lengths, 1, 0) + "\n";
    out += "  Decision quality: " + spread(simulation.quality, 0.01, 2) + "\n";
    out += "  Minutes (reading and ten seconds a decision): " + spread(simulation.minutes, 0.5, 1) + "\n";
    out += "  Units             plays by what the debrief would say\n";
    out += row("", {"decisions", "shown", "not samp.", "too few", "to develop", "emerging", "consistent"});
    for (const proof::SimulatedUnit& unit : simulation.units) {
        const auto band = [&](debrief::Band which) {
            return perCent(unit.bands[static_cast<std::size_t>(which)], simulation.plays);
        };
        out += row(framework.nameOf(unit.unit),
                   {number(unit.opportunities.mean() * share(unit.sampled, simulation.plays), 1),
                    number(static_cast<double>(unit.millionths) / 1e6 / static_cast<double>(unit.sampled), 2),
                    band(debrief::Band::notSampled), band(debrief::Band::insufficient), band(debrief::Band::toDevelop),
                    band(debrief::Band::emerging), band(debrief::Band::consistent)});
    }
    return out;
}

Json jsonOf(const Tally& tally) {
    std::size_t last = tally.counts().size();
    while (last > 0 && tally.counts()[last - 1] == 0) {
        --last;
    }
    return Json(
        std::vector<std::uint64_t>(tally.counts().begin(), tally.counts().begin() + static_cast<std::ptrdiff_t>(last)));
}

} // namespace

std::string simulationText(const std::vector<SimulatedScenario>& scenarios, const model::CompetencyFramework& framework,
                           std::string_view learner, std::uint64_t seed) {
    std::string out = "Learner: " + std::string(learner) + ", seed " + std::to_string(seed) + "\n";
    for (const SimulatedScenario& one : scenarios) {
        out += "\n" + textOf(one, framework);
    }
    return out;
}

std::string simulationJson(const std::vector<SimulatedScenario>& scenarios, const model::CompetencyFramework& framework,
                           std::string_view learner, std::uint64_t seed) {
    Json out{{"format", 1}, {"policy", learner}, {"seed", seed}, {"scenarios", Json::array()}};
    for (const SimulatedScenario& one : scenarios) {
        const Simulation& simulation = one.simulation;
        Json told;
        told["scenario"] = one.scenario.id;
        told["version"] = one.scenario.version;
        told["plays"] = simulation.plays;
        told["decisions"] = simulation.decisions;
        for (std::size_t i = 0; i < simulation.endings.size(); ++i) {
            told["endings"][std::string(one.scenario.endings[i].id)] = simulation.endings[i];
        }
        told["stuck"] = simulation.stuck;
        told["endless"] = simulation.endless;
        for (std::size_t i = 0; i < simulation.choices.size(); ++i) {
            const model::Choice& choice = one.scenario.choices[i];
            told["choices"][std::string(one.scenario[choice.situation].id) + "." + std::string(choice.id)] =
                simulation.choices[i];
        }
        told["playsByDecisions"] = jsonOf(simulation.lengths);
        told["playsByQualityInHundredths"] = jsonOf(simulation.quality);
        told["playsByHalfMinutes"] = jsonOf(simulation.minutes);
        told["units"] = Json::array();
        for (const proof::SimulatedUnit& unit : simulation.units) {
            const auto band = [&](debrief::Band which) { return unit.bands[static_cast<std::size_t>(which)]; };
            told["units"].push_back(
                {{"unit", framework[unit.unit].id},
                 {"playsByOpportunities", jsonOf(unit.opportunities)},
                 {"playsSampled", unit.sampled},
                 {"meanShown",
                  std::round(static_cast<double>(unit.millionths) / static_cast<double>(unit.sampled)) / 1e6},
                 {"bands",
                  {{"not-sampled", band(debrief::Band::notSampled)},
                   {"insufficient", band(debrief::Band::insufficient)},
                   {"to-develop", band(debrief::Band::toDevelop)},
                   {"emerging", band(debrief::Band::emerging)},
                   {"consistent", band(debrief::Band::consistent)}}}});
        }
        out["scenarios"].push_back(std::move(told));
    }
    return out.dump(2) + "\n";
}

} // namespace report
