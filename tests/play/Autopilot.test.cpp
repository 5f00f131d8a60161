#include "play/Autopilot.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace model;
using play::Autopilot;
using play::Journey;
using play::Policy;

namespace {

/// A line of situations with the given ratings; every choice leads to the next situation, the last one's to an ending.
Scenario line(const std::vector<std::vector<Rating>>& ratings) {
    Scenario scenario;
    scenario.endings.push_back({"end", "End", "It ends.", {}});
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        Situation situation;
        situation.id = "somewhere";
        situation.text = "Something happens.";
        situation.choices = {static_cast<std::uint32_t>(scenario.choices.size()),
                             static_cast<std::uint32_t>(ratings[i].size())};
        for (const Rating rating : ratings[i]) {
            const Target next = i + 1 < ratings.size() ? Target(SituationId(i + 1)) : Target(EndingId(0));
            Choice choice;
            choice.text = "Do.";
            choice.target = next;
            choice.situation = SituationId(i);
            choice.rating = rating;
            scenario.choices.push_back(choice);
        }
        scenario.situations.push_back(situation);
    }
    return scenario;
}

std::vector<std::size_t> run(const Scenario& scenario, Policy policy, std::uint64_t seed, std::uint64_t shuffle = 1) {
    Journey journey(play::Runner(scenario, shuffle), nullptr);
    Autopilot autopilot(policy, seed);
    const auto stopped = play::playToEnd(journey, autopilot);
    REQUIRE_FALSE(stopped);
    CHECK(journey.step() == Journey::Step::ending);
    std::vector<std::size_t> taken;
    for (const auto& decision : journey.runner().attempt().decisions) {
        taken.push_back(decision.choice.position());
    }
    return taken;
}

using enum Rating;

} // namespace

TEST_CASE("Each policy takes the choice that its name says, the first in the file where several fit") {
    const Scenario scenario = line({{poor, best, good, best, good, harmful, harmful}});
    const auto [policy, expected] =
        GENERATE(table<Policy, std::size_t>({{Policy::best, 1}, {Policy::good, 2}, {Policy::worst, 5}}));
    CAPTURE(play::nameOf(policy));
    for (std::uint64_t shuffle = 0; shuffle < 50; ++shuffle) {
        CHECK(run(scenario, policy, 7, shuffle) == std::vector<std::size_t>{expected});
    }
}

TEST_CASE("Where nothing is rated good, the policy good takes the highest rated choice") {
    CHECK(run(line({{harmful, poor, best}}), Policy::good, 1).front() == 2);
    CHECK(run(line({{harmful, poor}}), Policy::good, 1).front() == 1);
}

TEST_CASE("The policy random depends on its seed only, and takes every choice at some time") {
    const Scenario scenario = line({{best, good, poor}, {best, good, poor}, {best, good, poor}});
    std::set<std::vector<std::size_t>> paths;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto path = run(scenario, Policy::random, seed);
        CHECK(path == run(scenario, Policy::random, seed, 99));
        paths.insert(path);
    }
    CHECK(paths.size() == 27);
}

TEST_CASE("A story that goes round in circles is stopped with a sentence") {
    Scenario scenario = line({{best, poor}});
    scenario.choices[0].target = SituationId(0);
    Journey journey(play::Runner(scenario, 1), nullptr);
    Autopilot autopilot(Policy::best);
    const auto stopped = play::playToEnd(journey, autopilot);
    REQUIRE(stopped);
    CHECK(stopped->sentence.find("10000 decisions") != std::string::npos);
    CHECK(journey.runner().attempt().decisions.size() == play::mostAutomaticDecisions);

    Autopilot other(Policy::worst);
    CHECK_FALSE(play::playToEnd(journey, other));
}

TEST_CASE("A situation without an available choice stops the run with a sentence that names it") {
    Scenario scenario = line({{best}});
    scenario.facts.push_back({"open", 0, 1, 0, true});
    scenario.conditions.push_back({FactHolds{FactId(0)}});
    scenario.choices[0].when = ConditionId(0);
    scenario.situations[0].conditionalChoices = true;
    Journey journey(play::Runner(scenario, 1), nullptr);
    Autopilot autopilot(Policy::best);
    const auto stopped = play::playToEnd(journey, autopilot);
    REQUIRE(stopped);
    CHECK(stopped->sentence.find("somewhere") != std::string::npos);
}

TEST_CASE("Reasons that are asked for are left out and do not stop a run") {
    Scenario scenario = line({{best}, {good}});
    scenario.situations[0].rationale = RationaleWish::asked;
    CHECK(run(scenario, Policy::best, 1).size() == 2);
}

TEST_CASE("Policies are found by their names") {
    for (const Policy policy : {Policy::best, Policy::good, Policy::worst, Policy::random}) {
        CHECK(play::findPolicy(play::nameOf(policy)) == policy);
    }
    CHECK_FALSE(play::findPolicy("Best"));
    CHECK_FALSE(play::findPolicy(""));
}
