#include "proof/Simulation.hpp"

#include "content/Reading.hpp"
#include "debrief/Debrief.hpp"
#include "play/Runner.hpp"
#include "proof/Paths.hpp"
#include "proof/QualityRange.hpp"
#include "proof/RandomPlay.hpp"
#include "proof/Stories.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace proof;

namespace {

const model::CompetencyFramework& shippedFramework() {
    static const auto loaded = content::readFramework(reading::slurp("assets/frameworks/met-cvf.yaml"), "met-cvf.yaml");
    return *loaded.value;
}

const model::Scenario& shipped() {
    static const auto loaded = content::readScenario(reading::slurp("scenarios/the-flat-below.yaml"),
                                                     "the-flat-below.yaml", shippedFramework());
    return *loaded.value;
}

} // namespace

TEST_CASE("The same plays give the same numbers, whoever plays them") {
    const SimulationOrder order{.plays = 5000, .learner = SimulatedLearner::novice, .seed = 9};
    const auto alone = simulate(shipped(), shippedFramework(), order);
    REQUIRE(alone.has_value());
    CHECK(alone->plays == 5000);
    for (const unsigned jobs : {2u, 3u, 7u}) {
        SimulationOrder together = order;
        together.jobs = jobs;
        CHECK(simulate(shipped(), shippedFramework(), together) == alone);
    }
    SimulationOrder other = order;
    other.seed = 10;
    CHECK_FALSE(simulate(shipped(), shippedFramework(), other) == alone);
}

TEST_CASE("Many random plays come near what was computed for random play") {
    constexpr std::uint64_t plays = 40'000;
    const auto simulation = simulate(shipped(), shippedFramework(), {.plays = plays, .seed = 3});
    const StateSpace space = explore(shipped());
    const RandomPlay computed = randomPlay(Backwards(space));
    for (std::size_t i = 0; i < computed.endings.size(); ++i) {
        const double share = static_cast<double>(simulation->endings[i]) / static_cast<double>(plays);
        // Five standard errors.
        const double room = 5 * std::sqrt(computed.endings[i] * (1 - computed.endings[i]) / static_cast<double>(plays));
        CHECK(std::abs(share - computed.endings[i]) <= room);
    }
    for (std::size_t i = 0; i < computed.choices.size(); ++i) {
        const double share = static_cast<double>(simulation->choices[i]) / static_cast<double>(plays);
        CHECK(std::abs(share - computed.choices[i]) <= 5 * std::sqrt(0.25 / static_cast<double>(plays)));
    }
}

TEST_CASE("A simulated play counts what its debrief counts") {
    // One play is one path, told by the choices that were taken, and everything about it can be compared.
    for (const auto learner : {SimulatedLearner::random, SimulatedLearner::novice, SimulatedLearner::careful,
                               SimulatedLearner::best, SimulatedLearner::worst}) {
        const auto simulation = simulate(shipped(), shippedFramework(), {.plays = 1, .learner = learner});
        play::Runner runner(shipped(), 1);
        while (runner.situation() != nullptr) {
            std::optional<model::ChoiceId> taken;
            const model::Range<model::Choice> choices = runner.situation()->choices;
            for (std::uint32_t i = 0; i < choices.count; ++i) {
                if (simulation->choices[choices.first + i] > 0) {
                    REQUIRE_FALSE(taken.has_value()); // nothing was come back to
                    taken = model::ChoiceId(choices.first + i);
                }
            }
            REQUIRE(taken.has_value());
            REQUIRE(runner.choose(*taken, std::chrono::milliseconds(0)));
        }
        const auto debrief =
            debrief::makeDebrief(shippedFramework(), shipped(), shipped().rank, runner.attempt(), {}, std::nullopt);
        CHECK(simulation->decisions == runner.attempt().decisions.size());
        CHECK(simulation->quality.counts()[static_cast<std::size_t>(std::lround(100 * debrief.quality.mean))] == 1);
        std::size_t sampled = 0;
        for (const auto& unit : debrief.profile.units) {
            if (unit.n == 0) {
                continue;
            }
            ++sampled;
            const auto found = std::ranges::find(simulation->units, unit.unit, &SimulatedUnit::unit);
            REQUIRE(found != simulation->units.end());
            CHECK(found->opportunities.counts()[static_cast<std::size_t>(unit.n)] == 1);
            CHECK(found->bands[static_cast<std::size_t>(unit.band)] == 1);
            CHECK(static_cast<double>(found->millionths) == Approx(1e6 * unit.sum / unit.n).margin(1));
        }
        CHECK(simulation->units.size() == sampled);
    }
}

TEST_CASE("Plays that get stuck or never end are counted as such") {
    std::uint64_t stuck = 0;
    std::uint64_t endless = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const model::Scenario scenario = stories::make(seed, 4);
        const auto simulation = simulate(scenario, shippedFramework(), {.plays = 20});
        REQUIRE(simulation.has_value());
        std::uint64_t ended = 0;
        for (const std::uint64_t count : simulation->endings) {
            ended += count;
        }
        CHECK(ended + simulation->stuck + simulation->endless == 20);
        CHECK(simulation->lengths.total() == ended);
        stuck += simulation->stuck;
        endless += simulation->endless;
    }
    CHECK(stuck > 0);
    CHECK(endless > 0);
}

TEST_CASE("A careful learner comes to better ends than a novice, and a novice is no worse than the worst") {
    const auto meanOf = [](SimulatedLearner learner) {
        return simulate(shipped(), shippedFramework(), {.plays = 2000, .learner = learner})->quality.mean();
    };
    CHECK(meanOf(SimulatedLearner::best) >= meanOf(SimulatedLearner::careful));
    CHECK(meanOf(SimulatedLearner::careful) > meanOf(SimulatedLearner::novice));
    CHECK(meanOf(SimulatedLearner::novice) > meanOf(SimulatedLearner::worst));
}
