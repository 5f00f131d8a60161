#include "proof/QualityRange.hpp"

#include "play/Random.hpp"
#include "play/Runner.hpp"
#include "proof/Worlds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>

using namespace proof;
using model::Rating;
using worlds::World;

namespace {

double qualityOf(const model::Scenario& scenario, const play::Attempt& attempt, int& counted) {
    std::vector<bool> visited(scenario.situations.size());
    double sum = 0;
    for (const play::Decision& decision : attempt.decisions) {
        const model::Choice& taken = scenario[decision.choice];
        const auto choices = scenario.choicesOf(scenario[taken.situation]);
        int best = 0;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if ((decision.available >> i & 1) != 0) {
                best = std::max(best, model::worthInThirds(choices[i].rating));
            }
        }
        if (!visited[taken.situation.position()] && best > 0) {
            sum += static_cast<double>(model::worthInThirds(taken.rating)) / best;
            ++counted;
        }
        visited[taken.situation.position()] = true;
    }
    return counted > 0 ? sum / counted : 0;
}

std::optional<PathLengths> lengthsOf(const model::Scenario& scenario) {
    const StateSpace space = explore(scenario);
    return pathLengths(Backwards(space));
}

} // namespace

SCENARIO("The quality range of a small scenario can be worked out by hand") {
    GIVEN("a short weak way and a long strong one") {
        // 0: best -> 1, harmful -> end.  1: best -> end, poor -> end.
        World world;
        world.situations = {{{Rating::best, 1}, {Rating::harmful, {}}}, {{Rating::best, {}}, {Rating::poor, {}}}};
        const model::Scenario scenario = worlds::build(world);
        THEN("the weakest mean is 0 after one decision, the strongest 1 after two") {
            const auto range = qualityRange(scenario);
            REQUIRE(range.has_value());
            CHECK(range->weakest == 0.0);
            CHECK(range->strongest == 1.0);
        }
        THEN("it takes one decision or two") {
            const auto lengths = lengthsOf(scenario);
            REQUIRE(lengths.has_value());
            CHECK(lengths->shortest.size() == 1);
            CHECK(lengths->longest->size() == 2);
        }
    }
    GIVEN("a way that is long and middling, and one that is short and weaker") {
        // The least sum of qualities lies on the short way; the least mean does not follow from sums alone.
        World world;
        world.situations = {{{Rating::best, 1}, {Rating::good, 2}},
                            {{Rating::poor, {}}, {Rating::best, {}}},
                            {{Rating::good, {}}, {Rating::best, {}}}};
        const auto range = qualityRange(worlds::build(world));
        THEN("the means are (1 + 1/3) / 2 against (2/3 + 2/3) / 2, and 1") {
            CHECK(range->weakest == Approx(2.0 / 3));
            CHECK(range->strongest == 1.0);
        }
    }
    GIVEN("a strongest choice that is available only after another decision") {
        World world;
        world.facts = {{0, 1, 0}};
        world.situations = {
            {{Rating::best, 1, {}, {{model::FactId(0), model::Effect::Kind::set, 1}}}, {Rating::poor, 1}},
            {{Rating::best, {}, worlds::isAtLeast(0, 1)}, {Rating::good, {}}, {Rating::poor, {}}}};
        const auto range = qualityRange(worlds::build(world));
        THEN("it counts only where it was available") {
            // By way of the poor one the best that is left is `good`: (1/3 + (1/3)/(2/3)) / 2; else (1 + 1/3) / 2.
            CHECK(range->weakest == Approx((1.0 / 3 + 0.5) / 2));
            CHECK(range->strongest == 1.0);
        }
    }
    GIVEN("two ways that meet where one of them has opened a stronger choice by having been gone") {
        World world;
        const worlds::When byWayOfOne{worlds::When::Kind::visited, 1, 0, false};
        world.situations = {{{Rating::best, 2}, {Rating::poor, 1}},
                            {{Rating::best, 3}},
                            {{Rating::best, 3}},
                            {{Rating::best, {}, byWayOfOne}, {Rating::good, {}}, {Rating::poor, {}}}};
        const auto range = qualityRange(worlds::build(world));
        THEN("the two ways stay apart") {
            // By way of 1: (1/3 + 1 + 1/3) / 3. By way of 2 the best that is left is `good`: at least (1 + 1 + 1/2)
            // / 3.
            CHECK(range->weakest == Approx((1.0 / 3 + 1 + 1.0 / 3) / 3));
            CHECK(range->strongest == 1.0);
        }
        THEN("there are five states and the ending") {
            const model::Scenario scenario = worlds::build(world);
            CHECK(explore(scenario).size() == 6);
        }
    }
    GIVEN("a situation with only harmful choices") {
        World world;
        world.situations = {{{Rating::harmful, 1}}, {{Rating::best, {}}, {Rating::poor, {}}}};
        const auto range = qualityRange(worlds::build(world));
        THEN("it has no part in the mean") {
            CHECK(range->weakest == Approx(1.0 / 3));
            CHECK(range->strongest == 1.0);
        }
    }
    GIVEN("a loop in which a weak choice can be taken again and again") {
        World world;
        world.situations = {{{Rating::poor, 0}, {Rating::best, {}}}};
        const model::Scenario scenario = worlds::build(world);
        THEN("only the first visit counts") {
            const auto range = qualityRange(scenario);
            CHECK(range->weakest == Approx(1.0 / 3));
            CHECK(range->strongest == 1.0);
        }
        THEN("there is a shortest path and no longest one") {
            const auto lengths = lengthsOf(scenario);
            CHECK(lengths->shortest.size() == 1);
            CHECK_FALSE(lengths->longest.has_value());
        }
    }
    GIVEN("a scenario that never ends, and one without any quality") {
        World endless;
        endless.situations = {{{Rating::best, 0}}};
        World harmful;
        harmful.situations = {{{Rating::harmful, {}}}};
        THEN("there is nothing to tell") {
            CHECK_FALSE(qualityRange(worlds::build(endless)).has_value());
            CHECK_FALSE(lengthsOf(worlds::build(endless)).has_value());
            CHECK_FALSE(qualityRange(worlds::build(harmful)).has_value());
        }
    }
}

SCENARIO("Only what changes the choices makes a new state") {
    World world;
    world.facts = {{0, 9, 0}, {0, 9, 0}};
    world.situations = {{{Rating::best, 1, {}, {{model::FactId(0), model::Effect::Kind::add, 1}}},
                         {Rating::good, 1, {}, {{model::FactId(1), model::Effect::Kind::add, 1}}}},
                        {{Rating::best, {}, worlds::isAtLeast(1, 1)}, {Rating::good, {}}}};
    const model::Scenario scenario = worlds::build(world);
    CHECK(explore(scenario).size() == 4);
}

SCENARIO("Exploring keeps to its budget and to the machine's stack") {
    GIVEN("a scenario of twenty facts that count every path apart") {
        World world;
        for (std::size_t i = 0; i < 20; ++i) {
            world.facts.push_back({0, 1, 0});
            const auto next = std::optional(i + 1);
            world.situations.push_back(
                {{Rating::best, next, {}, {{model::FactId(i), model::Effect::Kind::set, 1}}}, {Rating::good, next}});
        }
        world.situations.emplace_back();
        for (std::size_t i = 0; i < 12; ++i) {
            world.situations.back().push_back({Rating::best, {}, worlds::isAtLeast(i, 1)});
        }
        world.situations.back().push_back({Rating::best, {}});
        const model::Scenario scenario = worlds::build(world);
        THEN("a small budget is refused") { CHECK_FALSE(explore(scenario, {.states = 1000}).complete()); }
        THEN("its own budget is enough") {
            const auto range = qualityRange(scenario);
            REQUIRE(range.has_value());
            CHECK(range->weakest == Approx((20 * 2.0 / 3 + 1) / 21));
        }
    }
    GIVEN("a chain of 20,000 situations") {
        World world;
        for (std::size_t i = 0; i < 20000; ++i) {
            const auto next = i + 1 < 20000 ? std::optional(i + 1) : std::nullopt;
            world.situations.push_back({{Rating::best, next}, {Rating::poor, next}});
        }
        THEN("its range is exact") {
            const model::Scenario scenario = worlds::build(world);
            const auto range = qualityRange(scenario);
            REQUIRE(range.has_value());
            CHECK(range->weakest == Approx(1.0 / 3).epsilon(1e-12));
            CHECK(range->strongest == 1.0);
            CHECK(lengthsOf(scenario)->longest->size() == 20000);
        }
    }
    GIVEN("a ring of 20,000 situations, each of which can be left") {
        World world;
        for (std::size_t i = 0; i < 20000; ++i) {
            world.situations.push_back({{Rating::best, (i + 1) % 20000}, {Rating::poor, {}}});
        }
        THEN("it ends, with a range or without") { CHECK_NOTHROW(qualityRange(worlds::build(world))); }
    }
}

TEST_CASE("The range agrees with every path gone by a slower and simpler way") {
    worlds::holdsAlways("range is exact", [](const World& world, play::Random&) {
        const model::Scenario scenario = worlds::build(world);
        const worlds::Means slow = worlds::meansOfAllPaths(world);
        const auto range = qualityRange(scenario);
        RC_ASSERT(range.has_value() == slow.any);
        if (slow.any) {
            RC_ASSERT(std::abs(range->weakest - slow.least) < 1e-12);
            RC_ASSERT(std::abs(range->strongest - slow.greatest) < 1e-12);
        }
    });
}

TEST_CASE("No played path lies outside the range, nor is it shorter or longer than what was proved") {
    worlds::holdsAlways("played paths lie in the range", [](const World& world, play::Random& random) {
        const model::Scenario scenario = worlds::build(world);
        play::Runner runner(scenario, random.next());
        for (int i = 0; i < 30 && !runner.available().empty(); ++i) {
            const auto available = runner.available();
            const auto pick = available[random.below(static_cast<std::uint32_t>(available.size()))];
            RC_ASSERT(runner.choose(pick, std::chrono::milliseconds(0)));
        }
        const bool ended = runner.ending() != nullptr;
        RC_PRE(ended);
        const auto lengths = lengthsOf(scenario);
        RC_ASSERT(lengths.has_value());
        const auto decisions = runner.attempt().decisions.size();
        RC_ASSERT(decisions >= lengths->shortest.size());
        RC_ASSERT(!lengths->longest || decisions <= lengths->longest->size());
        int counted = 0;
        const double quality = qualityOf(scenario, runner.attempt(), counted);
        if (counted > 0) {
            const auto range = qualityRange(scenario);
            RC_ASSERT(range.has_value());
            RC_ASSERT(quality >= range->weakest - 1e-12);
            RC_ASSERT(quality <= range->strongest + 1e-12);
        }
    });
}
