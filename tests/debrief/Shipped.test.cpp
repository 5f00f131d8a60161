#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "debrief/Debrief.hpp"
#include "play/Autopilot.hpp"
#include "proof/QualityRange.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

namespace {

std::string read(const std::filesystem::path& path) {
    auto loaded = content::readFile(path.string(), 4u * 1024 * 1024);
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

play::Attempt played(const model::Scenario& scenario, play::Policy policy, std::uint64_t seed) {
    play::Runner runner(scenario, seed);
    play::Autopilot autopilot(policy, seed);
    while (runner.situation() != nullptr && runner.attempt().decisions.size() < 1000) {
        const auto choice = autopilot.pick(runner);
        REQUIRE(choice.has_value());
        REQUIRE(runner.choose(*choice, std::chrono::milliseconds(0)));
    }
    REQUIRE(runner.ending() != nullptr);
    return runner.attempt();
}

} // namespace

SCENARIO("The shipped scenarios can be debriefed, whatever is chosen") {
    auto framework = content::readFramework(read(JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml"), "met-cvf.yaml");
    REQUIRE(framework);
    std::size_t scenarios = 0;
    for (const auto& entry : std::filesystem::directory_iterator(JUDGEMENT_SOURCE "/scenarios")) {
        if (entry.path().extension() != ".yaml") {
            continue;
        }
        CAPTURE(entry.path());
        ++scenarios;
        auto loaded = content::readScenario(read(entry.path()), entry.path().string(), *framework.value);
        REQUIRE(loaded);
        const model::Scenario& scenario = *loaded.value;
        const auto range = proof::qualityRange(scenario);
        REQUIRE(range.has_value());
        const auto debriefOf = [&](play::Policy policy, std::uint64_t seed) {
            return debrief::makeDebrief(*framework.value, scenario, scenario.rank, played(scenario, policy, seed), {},
                                        range);
        };

        const debrief::Debrief best = debriefOf(play::Policy::best, 1);
        CHECK(best.quality.mean == 1.0);
        CHECK(best.quality.strongest == best.quality.decisions);
        for (const debrief::UnitEvidence& unit : best.profile.units) {
            CAPTURE(framework.value->nameOf(unit.unit));
            CHECK(unit.sum == unit.n);
        }

        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            CAPTURE(seed);
            const debrief::Debrief any = debriefOf(play::Policy::random, seed);
            CHECK(any.quality.mean >= range->weakest - 1e-12);
            CHECK(any.quality.mean <= range->strongest + 1e-12);
            CHECK_FALSE(any.summary.empty());
            CHECK_FALSE(any.reflection.empty());
            // What every source names is there: decisions are numbered from 1 without gaps.
            for (const debrief::UnitEvidence& unit : any.profile.units) {
                for (const debrief::Source& source : unit.observedIn) {
                    const debrief::DecisionView& view = any.decisions.at(source.decision - 1);
                    CHECK(view.number == source.decision);
                    CHECK(std::ranges::find(view.calledFor, unit.unit, &debrief::Observation::unit) !=
                          view.calledFor.end());
                }
            }
        }
    }
    CHECK(scenarios >= 3);
}
