#include "proof/Proof.hpp"

#include "play/Runner.hpp"
#include "proof/BruteForce.hpp"
#include "proof/ReachFindings.hpp"
#include "proof/Stories.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace proof;

namespace {

template <class Thing>
std::set<std::size_t> positionsOf(const std::vector<Finding>& findings, std::string_view code) {
    std::set<std::size_t> positions;
    for (const Finding& finding : findings) {
        if (finding.code == code) {
            positions.insert(std::get<Thing>(finding.about).position());
        }
    }
    return positions;
}

/// Where the choices lead when they are played; nothing when one of them could not be taken.
std::optional<play::Runner> played(const model::Scenario& scenario, const Way& way) {
    play::Runner runner(scenario, 1);
    for (const model::ChoiceId choice : way) {
        if (!runner.choose(choice, std::chrono::milliseconds(0))) {
            return std::nullopt;
        }
    }
    return runner;
}

std::set<std::size_t> without(std::size_t all, const std::set<std::size_t>& some) {
    std::set<std::size_t> rest;
    for (std::size_t i = 0; i < all; ++i) {
        if (!some.contains(i)) {
            rest.insert(i);
        }
    }
    return rest;
}

void agree(const model::Scenario& scenario) {
    const BruteForce slow(scenario);
    const StateSpace space = explore(scenario);
    REQUIRE(space.complete());
    const Reach reach(space);
    const Backwards backwards(space);
    auto findings = reachFindings(space, reach);
    const auto loops = loopsOf(backwards);
    const auto more = loopFindings(space, loops);
    findings.insert(findings.end(), more.begin(), more.end());

    CHECK(positionsOf<model::SituationId>(findings, "situation-unreached") ==
          without(scenario.situations.size(), slow.situations));
    CHECK(positionsOf<model::EndingId>(findings, "ending-unreached") == without(scenario.endings.size(), slow.endings));
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        CHECK(reach.choice(i) == slow.choices.contains(i));
    }

    std::set<std::size_t> neverShown;
    std::set<std::size_t> alwaysShown;
    for (std::size_t i = 0; i < scenario.alsos.size(); ++i) {
        if (!slow.shownParagraphs.contains(i) && slow.hiddenParagraphs.contains(i)) {
            neverShown.insert(i);
        }
        if (slow.shownParagraphs.contains(i) && !slow.hiddenParagraphs.contains(i)) {
            alwaysShown.insert(i);
        }
    }
    CHECK(positionsOf<AlsoId>(findings, "paragraph-never-shown") == neverShown);
    std::set<std::size_t> told;
    for (const Finding& finding : findings) {
        if (const auto* also = std::get_if<AlsoId>(&finding.about);
            also != nullptr && finding.code == "condition-always-true") {
            told.insert(also->position());
        }
    }
    CHECK(told == alwaysShown);
    for (const std::size_t inject : positionsOf<InjectId>(findings, "inject-never-arrives")) {
        CHECK_FALSE(slow.arrivingInjects.contains(inject));
    }

    std::set<std::size_t> deadEnds;
    for (const Finding& finding : findings) {
        if (finding.code == "dead-end") {
            const auto situation = std::get<model::SituationId>(finding.about);
            deadEnds.insert(situation.position());
            const auto runner = played(scenario, *finding.way);
            REQUIRE(runner.has_value());
            REQUIRE(std::holds_alternative<play::Stuck>(runner->position()));
            CHECK(std::get<play::Stuck>(runner->position()).situation == situation);
            CHECK(finding.way->size() == slow.deadEnds.at(situation.position()));
        }
    }
    CHECK(deadEnds.size() == slow.deadEnds.size());
    const bool trap = std::ranges::any_of(findings, [](const Finding& finding) { return finding.code == "trap"; });
    CHECK(trap == slow.trap);

    const PathCount count = countPaths(backwards);
    CHECK(count.endless == slow.endless);
    const auto lengths = pathLengths(backwards);
    CHECK(lengths.has_value() == slow.shortest.has_value());
    if (lengths) {
        CHECK(lengths->shortest.size() == *slow.shortest);
        CHECK(played(scenario, lengths->shortest)->ending() != nullptr);
    }
    if (!slow.endless) {
        CHECK(count.digits == slow.paths.str());
        if (lengths) {
            CHECK(lengths->longest->size() == *slow.longest);
            CHECK(played(scenario, *lengths->longest)->ending() != nullptr);
        }
    }
    const RandomPlay random = randomPlay(backwards);
    double sum = random.stuck;
    for (const double share : random.endings) {
        sum += share;
    }
    CHECK(sum == Approx(1).margin(1e-9));
    if (!slow.anyRound) {
        for (std::size_t i = 0; i < random.endings.size(); ++i) {
            CHECK(random.endings[i] == Approx(slow.endingShares[i]).margin(1e-12));
        }
    }
}

} // namespace

TEST_CASE("What is proved of 4,000 stories agrees with going through them the slow way") {
    std::size_t withDeadEnd = 0;
    std::size_t withTrap = 0;
    std::size_t endless = 0;
    std::size_t counted = 0;
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        const model::Scenario scenario = stories::make(seed, 1 + seed % 7);
        const BruteForce slow(scenario);
        withDeadEnd += slow.deadEnds.empty() ? 0u : 1u;
        withTrap += slow.trap ? 1u : 0u;
        endless += slow.endless ? 1u : 0u;
        counted += !slow.endless && slow.paths > 1 ? 1u : 0u;
        CAPTURE(seed);
        agree(scenario);
    }
    // The stories are such that there is something to see.
    CHECK(withDeadEnd > 400);
    CHECK(withTrap > 40);
    CHECK(endless > 400);
    CHECK(counted > 400);
}

namespace {

/// A situation in which six facts can be counted up to seven, each read by somebody: 262,144 states and an ending, many
/// of them open at a time, and each met from several sides.
model::Scenario countingStory() {
    constexpr std::size_t facts = 6;
    model::Scenario scenario;
    scenario.endings.push_back({"end", "The end", "It ends.", {}});
    model::Situation situation;
    situation.choices = {0, facts + 1};
    situation.conditionalChoices = true;
    scenario.situations.push_back(situation);
    for (std::size_t i = 0; i < facts; ++i) {
        scenario.facts.push_back({"fact", 0, 7, 0, false});
        model::Choice choice;
        choice.situation = model::SituationId(0);
        choice.target = model::SituationId(0);
        choice.then = {static_cast<std::uint32_t>(i), 1};
        scenario.effects.push_back({model::FactId(i), model::Effect::Kind::add, 1});
        scenario.conditions.push_back({model::Comparison{model::FactId(i), model::Relation::equal, 7}});
        scenario.choices.push_back(choice);
    }
    model::ConditionId all(0);
    for (std::size_t i = 1; i < facts; ++i) {
        scenario.conditions.push_back({model::And{all, model::ConditionId(i)}});
        all = model::ConditionId(scenario.conditions.size() - 1);
    }
    model::Choice out;
    out.situation = model::SituationId(0);
    out.target = model::EndingId(0);
    out.when = all;
    scenario.choices.push_back(out);
    return scenario;
}

} // namespace

TEST_CASE("Any number of threads finds the same states in the same order") {
    const model::Scenario scenario = countingStory();
    const StateSpace alone = explore(scenario);
    REQUIRE(alone.complete());
    REQUIRE(alone.size() == 8 * 8 * 8 * 8 * 8 * 8 + 1);
    for (const unsigned jobs : {2u, 3u, 5u}) {
        const StateSpace together = explore(scenario, {.jobs = jobs});
        REQUIRE(together.complete());
        REQUIRE(together.size() == alone.size());
        CHECK(together.steps() == alone.steps());
        std::size_t different = 0;
        for (StateId state = 0; state < alone.size(); ++state) {
            const bool same =
                std::equal(alone.words(state), alone.words(state) + alone.machine().words(), together.words(state)) &&
                alone.available(state) == together.available(state) &&
                std::ranges::equal(alone.next(state), together.next(state));
            different += same ? 0u : 1u;
        }
        CHECK(different == 0);
        CHECK(together.wayTo(static_cast<StateId>(together.size() - 1)) ==
              alone.wayTo(static_cast<StateId>(alone.size() - 1)));
        CHECK(alone.wayTo(static_cast<StateId>(alone.size() - 1)).size() == 6 * 7 + 1);
    }
}

TEST_CASE("A loop's visits are computed, not played: leaving one time in four means going round three times") {
    model::Scenario scenario;
    scenario.endings.push_back({"end", "The end", "It ends.", {}});
    model::Situation situation;
    situation.choices = {0, 4};
    scenario.situations.push_back(situation);
    for (int i = 0; i < 4; ++i) {
        model::Choice choice;
        choice.situation = model::SituationId(0);
        choice.target = model::SituationId(0);
        scenario.choices.push_back(choice);
    }
    scenario.choices[2].target = model::EndingId(0);
    const StateSpace space = explore(scenario);
    const RandomPlay random = randomPlay(Backwards(space));
    CHECK(random.endings[0] == Approx(1));
    for (const double taken : random.choices) {
        CHECK(taken == Approx(1));
    }
    CHECK(random.exact);
}
