#include "practice/DeadEnd.hpp"

#include "content/Problems.hpp"
#include "content/ScenarioReader.hpp"
#include "content/Utf8.hpp"
#include "practice/Workshop.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace workshop;

namespace {

constexpr auto deadEndScenario = R"(format: 1
scenario: gate
version: 1
title: The gate
framework: harbour
rank: deckhand
level: 1
minutes: 5
summary: A gate.
briefing: A gate.
facts:
  keys: {from: 0, to: 3, start: 1}
  open: no
start: lane
situations:
  lane:
    text: You come down the lane.
    choices:
      walk: {text: Walk on., rating: best, neutral: yes, why: It is there., then: {keys: +1}, goto: gate}
      stay: {text: Stay., rating: poor, neutral: yes, why: It is cold., goto: home}
  gate:
    text: The gate is shut.
    also:
      - {when: keys >= 2, text: Something jingles in your pocket.}
      - {when: open, text: It is not locked.}
    choices:
      push:
        text: Push it.
        when: open or chose(lane.stay)
        rating: best
        neutral: yes
        why: It gives.
        goto: home
      climb:
        text: Climb over it, whatever the man behind you says about the wall and the glass on top of it.
        when: keys == 3 and not visited(gate) and not chose(lane.stay)
        rating: poor
        neutral: yes
        why: It is high.
        goto: home
endings:
  home: {title: Home, text: You are home.}
)";

const model::Scenario& scenario() {
    static const auto framework = playground::framework();
    static const auto read = content::readScenario(deadEndScenario, "gate.yaml", framework);
    for (const auto& diagnostic : read.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(read);
    return *read.value;
}

play::Runner atTheGate() {
    play::Runner runner(scenario(), 1);
    REQUIRE(runner.choose(*scenario().findChoice(scenario().start, "walk"), std::chrono::milliseconds(0)));
    REQUIRE(std::holds_alternative<play::Stuck>(runner.position()));
    return runner;
}

} // namespace

TEST_CASE("a dead end is told with its text, its choices and what they ask for, and what is so") {
    CHECK(practice::deadEndText(atTheGate(), "./play check gate.yaml", 0) ==
          "Nobody can go on here: in \"gate\" no choice can be taken. To have it explained, type:\n"
          "      ./play check gate.yaml\n"
          "What a learner reads here:\n"
          "      The gate is shut.\n"
          "      Something jingles in your pocket.\n"
          "The choices, and what each of them asks for:\n"
          "  - push: Push it.\n"
          "      when: open or chose(lane.stay) (does not hold)\n"
          "  - climb: Climb over it, whatever the man behind you says about the wall and the glass on top of it.\n"
          "      when: keys == 3 and not visited(gate) and not chose(lane.stay) (does not hold)\n"
          "What is so here:\n"
          "  - keys: 2 (from 0 to 3)\n"
          "  - open: no\n"
          "  - chose(lane.stay): no\n"
          "  - visited(gate): no\n");
}

TEST_CASE("a dead end is told in lines that fit") {
    std::istringstream lines(
        practice::deadEndText(atTheGate(), "judgement check 'a very long name of a folder with/gate.yaml'", 60));
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK((content::utf8Count(line) <= 60 ||
               line == "      judgement check 'a very long name of a folder with/gate.yaml'"));
    }
}
