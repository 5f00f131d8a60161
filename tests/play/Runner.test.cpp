#include "content/Reading.hpp"

#include "play/Random.hpp"
#include "play/Runner.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace model;
using namespace std::chrono_literals;

namespace {

const CompetencyFramework& framework() {
    static const CompetencyFramework small = reading::smallFramework();
    return small;
}

/// The bench, with whatever is to be different.
Scenario bench(const std::vector<std::pair<std::string, std::string>>& changes = {}) {
    std::string yaml = reading::slurp("tests/content/the-bench.yaml");
    for (const auto& [from, to] : changes) {
        yaml = reading::replaced(yaml, from, to);
    }
    return reading::scenarioOf(yaml, framework());
}

ChoiceId choiceOf(const Scenario& scenario, std::string_view situation, std::string_view choice) {
    return *scenario.findChoice(*scenario.findSituation(situation), choice);
}

std::vector<std::string> availableIn(const play::Runner& runner) {
    std::vector<std::string> ids;
    for (const ChoiceId id : runner.available()) {
        ids.emplace_back(runner.scenario()[id].id);
    }
    return ids;
}

} // namespace

SCENARIO("a learner walks from the start to an ending") {
    GIVEN("the bench") {
        const Scenario scenario = bench();
        play::Runner runner(scenario, 1);
        CHECK(runner.situation()->id == "bench");
        CHECK(availableIn(runner) == std::vector<std::string>{"ask", "leave"});
        WHEN("she asks and then listens") {
            CHECK(runner.choose(choiceOf(scenario, "bench", "ask"), 1500ms));
            CHECK(runner.situation()->id == "talk");
            CHECK(runner.facts().value(FactId(0)) == 2);
            CHECK(runner.facts().value(FactId(1)) == 1);
            THEN("what no longer holds is not offered, and the ending is reached with every decision recorded") {
                CHECK(availableIn(runner) == std::vector<std::string>{"listen"});
                CHECK(runner.choose(choiceOf(scenario, "talk", "listen"), 2s));
                REQUIRE(runner.ending() != nullptr);
                CHECK(runner.ending()->id == "known");
                CHECK(runner.available().empty());
                REQUIRE(runner.attempt().decisions.size() == 2);
                CHECK(runner.attempt().decisions[0].thoughtMilliseconds == 1500);
                CHECK(runner.attempt().decisions[0].available == 0b11);
                CHECK(runner.attempt().decisions[1].available == 0b10);
            }
        }
        WHEN("something is chosen that is not available") {
            THEN("nothing happens") {
                CHECK_FALSE(runner.choose(choiceOf(scenario, "talk", "listen"), 1s));
                CHECK(runner.situation()->id == "bench");
                CHECK(runner.attempt().decisions.empty());
            }
        }
        WHEN("time runs out") {
            CHECK(runner.expire());
            THEN("the timer's choice is taken and marked") {
                CHECK(runner.ending()->id == "gone");
                CHECK(runner.attempt().decisions[0].expired);
                CHECK(runner.attempt().decisions[0].choice == choiceOf(scenario, "bench", "leave"));
                CHECK(runner.attempt().decisions[0].thoughtMilliseconds == 30000);
            }
        }
    }
}

SCENARIO("facts stop at the ends of their ranges") {
    struct Row {
        std::string effect;
        int after;
    };
    const auto row =
        GENERATE(Row{"+1", 2}, Row{"+3", 3}, Row{"-1", 0}, Row{"-3", 0}, Row{"0", 0}, Row{"3", 3}, Row{"\"= 2\"", 2});
    CAPTURE(row.effect);
    const Scenario scenario = bench({{"trust: +1", "trust: " + row.effect}});
    play::Runner runner(scenario, 1);
    runner.choose(choiceOf(scenario, "bench", "ask"), 0ms);
    CHECK(runner.facts().value(FactId(0)) == row.after);
}

SCENARIO("paragraphs, messages and choices depend on what happened") {
    const auto row = GENERATE(
        std::pair<std::string, bool>{"trust >= 2", true}, std::pair<std::string, bool>{"trust > 2", false},
        std::pair<std::string, bool>{"2 == trust", true}, std::pair<std::string, bool>{"not noted", false},
        std::pair<std::string, bool>{"noted and trust < 3", true},
        std::pair<std::string, bool>{"not noted or trust != 2", false},
        std::pair<std::string, bool>{"visited(bench)", true}, std::pair<std::string, bool>{"visited(talk)", false},
        std::pair<std::string, bool>{"chose(bench.ask)", true},
        std::pair<std::string, bool>{"chose(bench.leave) or not (noted and noted)", false});
    CAPTURE(row.first);
    const std::string talk = "    text: He tells you his name.\n";
    const Scenario scenario =
        bench({{talk, talk + "    also:\n      - {when: \"" + row.first + "\", text: More.}\n" +
                          "    injects:\n      - {after: 2s, from: joan, when: \"" + row.first +
                          "\", text: Later.}\n      - {after: 1s, from: phone, text: Sooner.}\n"}});
    play::Runner runner(scenario, 1);
    runner.choose(choiceOf(scenario, "bench", "ask"), 0ms);
    CHECK(runner.text() == (row.second ? "He tells you his name.\nMore." : "He tells you his name."));
    std::string scratch;
    CHECK(runner.text(scratch) == runner.text());
    const auto injects = runner.injects();
    REQUIRE(injects.size() == (row.second ? 2 : 1));
    CHECK(injects[0]->text == "Sooner.");
    CHECK(injects.back()->from == (row.second ? "Joan" : "phone"));
}

SCENARIO("choices are shuffled by the attempt's seed, evenly, and the same way again") {
    std::string many;
    for (const std::string id : {"c1", "c2"}) {
        many += "      " + id +
                ":\n        text: Wait.\n        rating: good\n        neutral: yes\n        why: No harm.\n        "
                "goto: gone\n";
    }
    const Scenario scenario = bench({{"    order: fixed\n", ""}, {"  talk:\n", many + "  talk:\n"}});
    std::map<std::vector<std::string>, int> orders;
    constexpr int attempts = 24000;
    for (std::uint64_t seed = 0; seed < attempts; ++seed) {
        const play::Runner runner(scenario, seed);
        ++orders[availableIn(runner)];
        REQUIRE(availableIn(runner) == availableIn(play::Runner(scenario, seed)));
    }
    CHECK(orders.size() == 24);
    for (const auto& [order, count] : orders) {
        CHECK(std::abs(count - attempts / 24) < 160); // five standard deviations
    }
}

SCENARIO("a recorded attempt is played again, and a record that does not fit is refused") {
    const Scenario scenario = bench({{"    order: fixed\n", ""}});
    play::Runner first(scenario, 77);
    first.choose(choiceOf(scenario, "bench", "ask"), 1s);
    first.addRationale(0, "He may be ill.");
    const play::Attempt recorded = first.attempt();

    GIVEN("the record as it was") {
        const auto again = play::Runner::replay(scenario, recorded);
        REQUIRE(std::holds_alternative<play::Runner>(again));
        const auto& runner = std::get<play::Runner>(again);
        CHECK(runner.situation()->id == "talk");
        CHECK(availableIn(runner) == availableIn(first));
        CHECK(runner.attempt().decisions == recorded.decisions);
        CHECK(runner.attempt().rationales == recorded.rationales);
    }
    GIVEN("a record that was changed") {
        play::Attempt changed = recorded;
        SECTION("another choice was available") { changed.decisions[0].available = 0b01; }
        SECTION("a choice from elsewhere") { changed.decisions[0].choice = choiceOf(scenario, "talk", "listen"); }
        SECTION("a choice that does not exist") { changed.decisions[0].choice = ChoiceId(999); }
        SECTION("a time-out that the timer would not choose") { changed.decisions[0].expired = true; }
        SECTION("reasons for a decision that was not made") { changed.rationales[0].decision = 5; }
        SECTION("a decision after the end") {
            changed.decisions.push_back({choiceOf(scenario, "talk", "listen"), 0, 0b10, 0, false});
            changed.decisions.push_back({choiceOf(scenario, "talk", "listen"), 0, 0b10, 0, false});
        }
        CHECK(std::holds_alternative<play::ReplayProblem>(play::Runner::replay(scenario, changed)));
    }
}

SCENARIO("a situation that is begun again says so in its decision") {
    const Scenario scenario = bench();
    play::Runner runner(scenario, 1);
    runner.restartSituation();
    runner.restartSituation();
    runner.choose(choiceOf(scenario, "bench", "ask"), 1s);
    CHECK(runner.attempt().decisions[0].restarts == 2);
    runner.choose(choiceOf(scenario, "talk", "listen"), 1s);
    CHECK(runner.attempt().decisions[1].restarts == 0);
}

SCENARIO("a situation without an available choice is named as stuck") {
    const Scenario scenario = bench({{"        text: Listen.\n", "        text: Listen.\n        when: not noted\n"}});
    play::Runner runner(scenario, 1);
    runner.choose(choiceOf(scenario, "bench", "ask"), 1s);
    REQUIRE(std::holds_alternative<play::Stuck>(runner.position()));
    CHECK(runner.available().empty());
    CHECK(runner.situation()->id == "talk");
}

SCENARIO("loops may be walked again and again") {
    const Scenario scenario = bench({{"goto: known", "goto: bench"}});
    play::Runner runner(scenario, 3);
    for (int round = 0; round < 100; ++round) {
        REQUIRE(runner.choose(choiceOf(scenario, "bench", "ask"), 1s));
        REQUIRE(runner.choose(choiceOf(scenario, "talk", "listen"), 1s));
    }
    CHECK(runner.attempt().decisions.size() == 200);
    CHECK(runner.situation()->id == "bench");
}

TEST_CASE("the source of chance is the published one and never changes") {
    // The first numbers of SplitMix64 from 1234567, as its authors' program prints them.
    play::Random random(1234567);
    CHECK(random.next() == 6457827717110365317u);
    CHECK(random.next() == 3203168211198807973u);
    CHECK(random.next() == 9817491932198370423u);
}
