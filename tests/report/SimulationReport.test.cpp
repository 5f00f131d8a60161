#include "report/SimulationReport.hpp"

#include "content/Utf8.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <regex>
#include <sstream>

using namespace report;

namespace {

const model::CompetencyFramework& listeningFramework() {
    static const model::CompetencyFramework made = [] {
        model::CompetencyFramework framework;
        framework.clusters.push_back({"c", "Cluster", "", {model::CompetencyId(0)}});
        framework.competencies.push_back(
            {"LI", "Listening to people whom nobody hears", "", "", model::ClusterId(0), {model::UnitId(0)}});
        framework.units.push_back({"LI-1", model::CompetencyLevel{model::CompetencyId(0), {1}}, {}});
        return framework;
    }();
    return made;
}

/// Some plays: how many came to each of three endings, got stuck, and went on for ever.
std::vector<SimulatedScenario> plays(const std::vector<std::uint64_t>& endings, std::uint64_t stuck,
                                     std::uint64_t endless) {
    SimulatedScenario one;
    one.scenario.title = "The bench";
    one.scenario.endings = {{"warm", "", "", {}}, {"cold", "", "", {}}, {"gone", "", "", {}}};
    proof::Simulation& simulation = one.simulation;
    simulation.endings = endings;
    simulation.stuck = stuck;
    simulation.endless = endless;
    std::uint64_t ended = 0;
    for (const std::uint64_t count : endings) {
        ended += count;
    }
    simulation.plays = ended + stuck + endless;
    for (std::uint64_t i = 0; i < ended; ++i) {
        simulation.lengths.add(3);
        simulation.quality.add(50);
        simulation.minutes.add(4);
    }
    if (ended > 2) {
        proof::SimulatedUnit unit;
        unit.opportunities = proof::Tally(10);
        unit.sampled = ended - 1;
        for (std::uint64_t i = 0; i < unit.sampled; ++i) {
            unit.opportunities.add(2);
        }
        unit.bands = {1, ended - 2, 0, 1, 0}; // in the order of debrief::Band
        simulation.units.push_back(unit);
    }
    std::vector<SimulatedScenario> all;
    all.push_back(std::move(one));
    return all;
}

std::string textOf(const std::vector<SimulatedScenario>& simulated, std::size_t width = 0) {
    return simulationText(simulated, listeningFramework(), "random", 1, width);
}

/// The sum of what stands before a % in these lines, in tenths.
long tenthsIn(const std::string& text, const std::regex& lines) {
    long sum = 0;
    std::istringstream stream(text);
    const std::regex share(R"re((\d+\.\d) %)re");
    for (std::string line; std::getline(stream, line);) {
        if (!std::regex_search(line, lines)) {
            continue;
        }
        for (auto match = std::sregex_iterator(line.begin(), line.end(), share); match != std::sregex_iterator();
             ++match) {
            sum += std::lround(10 * std::stod((*match)[1]));
        }
    }
    return sum;
}

const std::regex endingLines("^    (warm|cold|gone|\\()");
const std::regex unitLines("Listening|^   +[0-9.]+ +[0-9.]+ .*%");

} // namespace

TEST_CASE("the shares of endings add up, with stuck and endless plays beside them") {
    for (const auto& [endings, stuck, endless] :
         {std::tuple<std::vector<std::uint64_t>, std::uint64_t, std::uint64_t>{{1, 1, 1}, 0, 0},
          {{333, 333, 334}, 0, 0},
          {{1, 1, 1}, 4, 0},
          {{9999, 1, 0}, 1, 1},
          {{7, 11, 13}, 17, 19}}) {
        const std::string text = textOf(plays(endings, stuck, endless));
        CAPTURE(text);
        CHECK(tenthsIn(text, endingLines) == 1000);
        CHECK(tenthsIn(text, unitLines) == 1000);
    }
}

TEST_CASE("a share that needs no rounding is as it is") {
    const std::string text = textOf(plays({50, 25, 0}, 25, 0));
    CAPTURE(text);
    CHECK(std::regex_search(text, std::regex("\n    warm +50\\.0 %\n    cold +25\\.0 %\n    gone +0\\.0 %\n"
                                             "    \\(stuck: no choice available\\) +25\\.0 %\n")));
}

TEST_CASE("what a debrief would say is counted over the plays that came to an ending, and the others are named") {
    const std::string text = textOf(plays({4, 4, 2}, 29, 1));
    CAPTURE(text);
    CHECK(text.find("The bench: 40 plays") != std::string::npos);
    CHECK(
        text.find("What follows is about the 10 plays that came to an ending. Left out: 29 plays that got stuck and 1 "
                  "play that did not end.\n") != std::string::npos);
    CHECK(
        std::regex_search(text, std::regex("level 1 +1\\.8 +0\\.00 +10\\.0 % +80\\.0 % +0\\.0 % +10\\.0 % +0\\.0 %")));
    CHECK(textOf(plays({4, 4, 2}, 0, 0)).find("Left out") == std::string::npos);
    const std::string none = textOf(plays({0, 0, 0}, 3, 0));
    CHECK(none.find("No play came to an ending") != std::string::npos);
    CHECK(none.find("nan") == std::string::npos);
    CHECK(none.find("Decision quality") == std::string::npos);
}

TEST_CASE("on a terminal the tables fit, the name of a unit above its figures where they do not fit beside it") {
    const auto simulated = plays({400, 400, 200}, 29, 1);
    for (const std::size_t width : {80u, 100u, 114u, 115u, 120u}) {
        std::istringstream lines(textOf(simulated, width));
        for (std::string line; std::getline(lines, line);) {
            CAPTURE(width, line);
            CHECK(content::utf8Count(line) <= width);
        }
    }
    const std::string narrow = textOf(simulated, 80);
    CHECK(narrow.find("    Listening to people whom nobody hears, level 1\n") != std::string::npos);
    CHECK(tenthsIn(narrow, unitLines) == 1000);
    CHECK(std::regex_search(textOf(simulated, 0), std::regex("hears, level 1 +2\\.0 +0\\.00 .*%\n")));
}
