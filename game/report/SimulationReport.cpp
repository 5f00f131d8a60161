#include "report/SimulationReport.hpp"

#include "content/Utf8.hpp"
#include "content/WrappedText.hpp"
#include "model/Counted.hpp"
#include "report/Words.hpp"

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

std::string decimals(double value, int places) {
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

/// The parts of a whole in per cent. What rounding to tenths would leave over goes to those who lose the most by it, so
/// that they add up.
std::vector<std::string> perCents(const std::vector<std::uint64_t>& parts, std::uint64_t whole) {
    struct Part {
        std::size_t at;
        std::uint64_t tenths;
        double left;
    };
    constexpr double all = 1000;
    std::vector<Part> shares;
    std::uint64_t missing = 1000;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double exact = all * share(parts[i], whole);
        shares.push_back({i, static_cast<std::uint64_t>(exact), exact - std::floor(exact)});
        missing -= shares.back().tenths;
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), &Part::left);
    std::vector<std::string> out(parts.size());
    for (Part& part : shares) {
        if (missing > 0 && part.left > 0) {
            ++part.tenths;
            --missing;
        }
        out[part.at] = std::to_string(part.tenths / 10) + "." + std::to_string(part.tenths % 10) + " %";
    }
    return out;
}

std::string plays(std::uint64_t count) { return model::counted(count, "play", "plays"); }

/// The text of one scenario's plays, for a width.
class Page {
public:
    explicit Page(std::size_t width) : m_width(width) {}

    void line(const std::string& text) { content::wrap(m_text, text, m_width, "  ", "    "); }

    /// Left-aligned words, right-aligned figures; below the words where they do not fit beside them.
    void row(const std::string& name, const std::vector<std::string>& cells) {
        constexpr std::size_t cellWidth = 11;
        const std::size_t used = content::utf8Count(name);
        const bool narrow = m_width != 0 && m_width < indent.size() + nameWidth + cells.size() * cellWidth;
        const bool below = narrow || (m_width != 0 && used >= nameWidth);
        if (below && !name.empty()) {
            m_text += std::string(indent) + name + "\n";
        }
        if (narrow) {
            m_text += "  ";
        } else if (below) {
            m_text += std::string(indent.size() + nameWidth, ' ');
        } else {
            m_text += std::string(indent) + name + std::string(used < nameWidth ? nameWidth - used : 1, ' ');
        }
        for (const std::string& cell : cells) {
            m_text.append(cell.size() < cellWidth ? cellWidth - cell.size() : 1, ' ');
            m_text += cell;
        }
        m_text += "\n";
    }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    static constexpr std::string_view indent = "    ";
    static constexpr std::size_t nameWidth = 34;
    std::size_t m_width;
    std::string m_text;
};

std::string spread(const Tally& tally, double unit, int places) {
    const auto at = [&](double quantile) {
        return decimals(static_cast<double>(tally.quantile(quantile)) * unit, places);
    };
    return "middle " + at(0.5) + ", nine of ten between " + at(0.05) + " and " + at(0.95) + ", least " + at(0) +
           ", most " + at(1);
}

/// How all plays came out. Those that came to no ending have lines of their own.
void tellEndings(Page& page, const SimulatedScenario& one) {
    const Simulation& simulation = one.simulation;
    std::vector<std::uint64_t> parts = simulation.endings;
    std::vector<std::string> names;
    for (const model::Ending& ending : one.scenario.endings) {
        names.emplace_back(ending.id);
    }
    if (simulation.stuck > 0) {
        names.emplace_back("(stuck: no choice available)");
        parts.push_back(simulation.stuck);
    }
    if (simulation.endless > 0) {
        names.emplace_back("(stopped after " + std::to_string(proof::mostSimulatedDecisions) + " decisions)");
        parts.push_back(simulation.endless);
    }
    const auto shares = perCents(parts, simulation.plays);
    page.line("Endings");
    for (std::size_t i = 0; i < names.size(); ++i) {
        page.row(names[i], {shares[i]});
    }
}

void tellUnits(Page& page, const Simulation& simulation, std::uint64_t ended,
               const model::CompetencyFramework& framework) {
    page.line("Units, and what the debriefs of these plays would say of them");
    page.row("", {"decisions", "shown", "not samp.", "too few", "to develop", "emerging", "consistent"});
    for (const proof::SimulatedUnit& unit : simulation.units) {
        std::vector<std::uint64_t> bands;
        for (const auto band : {debrief::Band::notSampled, debrief::Band::insufficient, debrief::Band::toDevelop,
                                debrief::Band::emerging, debrief::Band::consistent}) {
            bands.push_back(unit.bands[static_cast<std::size_t>(band)]);
        }
        std::vector<std::string> cells{
            decimals(unit.opportunities.mean() * share(unit.sampled, ended), 1),
            decimals(static_cast<double>(unit.millionths) / 1e6 / static_cast<double>(unit.sampled), 2)};
        const auto shares = perCents(bands, ended);
        cells.insert(cells.end(), shares.begin(), shares.end());
        page.row(framework.nameOf(unit.unit), cells);
    }
}

std::string scenarioText(const SimulatedScenario& one, const model::CompetencyFramework& framework, std::size_t width) {
    const Simulation& simulation = one.simulation;
    const std::uint64_t ended = simulation.plays - simulation.stuck - simulation.endless;
    Page page(width);
    tellEndings(page, one);
    if (ended == 0) {
        page.line("No play came to an ending, so there is nothing that a debrief could say.");
    } else {
        if (ended < simulation.plays) {
            page.line("What follows is about the " + plays(ended) + " that came to an ending. Left out: " +
                      (simulation.stuck > 0 ? plays(simulation.stuck) + " that got stuck" : "") +
                      (simulation.stuck > 0 && simulation.endless > 0 ? " and " : "") +
                      (simulation.endless > 0 ? plays(simulation.endless) + " that did not end" : "") + ".");
        }
        page.line("Decisions in a play: " + spread(simulation.lengths, 1, 0));
        page.line("Decision quality: " + spread(simulation.quality, 0.01, 2));
        page.line("Minutes (reading and ten seconds a decision): " + spread(simulation.minutes, 0.5, 1));
        tellUnits(page, simulation, ended, framework);
    }
    std::string heading;
    content::wrap(heading,
                  std::string(one.scenario.title) + ": " + plays(simulation.plays) + ", " +
                      model::counted(simulation.decisions, "decision", "decisions"),
                  width);
    return heading + page.take();
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
                           std::string_view learner, std::uint64_t seed, std::size_t width) {
    std::string out = "Learner: " + std::string(learner) + ", seed " + std::to_string(seed) + "\n";
    for (const SimulatedScenario& one : scenarios) {
        out += "\n" + scenarioText(one, framework, width);
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
