#include "report/Finished.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "play/Autopilot.hpp"
#include "play/Runner.hpp"
#include "proof/QualityRange.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace finished {

namespace {

using std::chrono::milliseconds;

constexpr auto exampleScenario = R"(format: 1
scenario: waiting-room
version: 3
title: The waiting room
framework: small
rank: novice
level: 1
minutes: 5
summary: Somebody waits.
briefing: It is late.
facts:
  calm: no
start: door
situations:
  door:
    text: |
      A man paces.

      He looks at you.
    rationale: optional
    timer: {limit: 30s, otherwise: hurry}
    choices:
      sit:
        text: Sit down beside him.
        rating: best
        shows: [LI-1.1, {KIN+1: partial}]
        why: He can breathe.
        then: {calm: yes}
        consequence: He sits.
        goto: talk
      hurry:
        text: Tell him to hurry up.
        rating: harmful
        carries: [{KIN-1: serious}]
        why: It adds to his fear.
        consequence: He paces faster.
        goto: talk
  talk:
    text: He talks.
    also:
      - {when: not calm, text: He does not look up.}
    choices:
      ask:
        text: Ask him what happened.
        rating: best
        shows: [ASK-1.1, LI-1.2]
        why: It is his story.
        goto: end
      thank:
        text: Thank him for waiting.
        when: calm
        rating: best
        shows: [{ASK-1.1: partial}, KIN+1]
        why: He has waited long.
        goto: end
      wait:
        text: Say nothing.
        rating: poor
        neutral: yes
        why: He needs a word.
        goto: talk
endings:
  end: {title: Heard, text: He nods.}
)";

std::string read(const std::string& path) {
    auto loaded = content::readFile(path, 4u * 1024 * 1024);
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

std::shared_ptr<model::CompetencyFramework> framework(const std::string& path) {
    auto loaded = content::readFramework(read(path), path);
    REQUIRE(loaded);
    return std::make_shared<model::CompetencyFramework>(std::move(*loaded.value));
}

std::shared_ptr<model::Scenario> scenario(const std::string& text, const model::CompetencyFramework& of) {
    auto loaded = content::readScenario(text, "scenario.yaml", of);
    for (const content::Diagnostic& diagnostic : loaded.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(loaded);
    return std::make_shared<model::Scenario>(std::move(*loaded.value));
}

debrief::Provenance provenance(const std::string& mode) {
    return {"f00d", "cafe", "attempt-1", "learner-1", "0.1.0", "2026-11-21T20:41:07Z", "2026-11-21T20:52:00Z", mode};
}

practice::FinishedDebrief finish(std::shared_ptr<const model::CompetencyFramework> framework,
                                 std::shared_ptr<const model::Scenario> scenario, const play::Attempt& attempt,
                                 debrief::Provenance from) {
    debrief::Debrief debrief = debrief::makeDebrief(*framework, *scenario, scenario->rank, attempt, std::move(from),
                                                    proof::qualityRange(*scenario));
    return {"Robin", std::move(framework), std::move(scenario), std::move(debrief)};
}

play::Attempt exampleAttempt(const model::Scenario& scenario) {
    play::Runner runner(scenario, 7);
    const auto choose = [&](std::string_view id, int seconds) {
        const auto choice = scenario.findChoice(std::get<model::SituationId>(runner.position()), id);
        REQUIRE(choice.has_value());
        REQUIRE(runner.choose(*choice, milliseconds(1000 * seconds)));
    };
    REQUIRE(runner.expire());
    runner.restartSituation();
    choose("wait", 125);
    choose("ask", 4);
    runner.addRationale(0, "I did not know what to do.\nThen it was too late.");
    return runner.attempt();
}

} // namespace

practice::FinishedDebrief example() {
    const auto small = framework(JUDGEMENT_SOURCE "/tests/content/small-framework.yaml");
    const auto room = scenario(exampleScenario, *small);
    return finish(small, room, exampleAttempt(*room), provenance("first"));
}

practice::FinishedDebrief exampleSaying(std::string_view text) {
    const std::string words(text);
    const auto small = framework(JUDGEMENT_SOURCE "/tests/content/small-framework.yaml");
    const auto room = scenario(exampleScenario, *small);
    play::Attempt attempt = exampleAttempt(*room);
    for (play::Rationale& rationale : attempt.rationales) {
        rationale.text = words;
    }
    small->title = small->id = words;
    for (auto& one : small->statements) {
        one.id = one.text = words;
    }
    for (auto& one : small->units) {
        one.id = words;
    }
    for (auto& one : small->competencies) {
        one.id = one.name = words;
    }
    for (auto& one : small->clusters) {
        one.id = one.name = words;
    }
    for (auto& one : small->values) {
        one.id = one.name = words;
    }
    for (auto& one : small->ranks) {
        one.id = one.name = words;
    }
    const auto keep = [&] {
        room->texts.push_back(std::make_unique<char[]>(words.size()));
        std::ranges::copy(words, room->texts.back().get());
        return std::string_view(room->texts.back().get(), words.size());
    };
    const std::string_view kept = keep();
    room->id = room->title = kept;
    for (auto& one : room->situations) {
        one.id = one.text = kept;
    }
    for (auto& one : room->alsos) {
        one.text = kept;
    }
    for (auto& one : room->choices) {
        one.id = one.text = one.why = one.consequence = kept;
    }
    for (auto& one : room->endings) {
        one.id = one.title = one.text = kept;
    }
    practice::FinishedDebrief made =
        finish(small, room, attempt, {words, words, words, words, words, words, words, words});
    made.learnerName = words;
    made.couldSample = {{words, words}};
    return made;
}

practice::FinishedDebrief withStatementShownInPart() {
    practice::FinishedDebrief made = example();
    debrief::StatementEvidence& statement = made.debrief.profile.units.front().statements.front();
    statement.state = debrief::StatementState::shown;
    statement.shownIn = {{0, 1}};
    statement.sampledIn = {{0, 1}, {0, 2}, {0, 3}};
    return made;
}

practice::FinishedDebrief begun() {
    const auto small = framework(JUDGEMENT_SOURCE "/tests/content/small-framework.yaml");
    const auto room = scenario(exampleScenario, *small);
    practice::FinishedDebrief made = finish(small, room, {}, {});
    made.learnerName.clear();
    return made;
}

std::vector<std::string> shippedScenarios() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(JUDGEMENT_SOURCE "/scenarios")) {
        if (entry.path().extension() == ".yaml") {
            files.push_back(entry.path().string());
        }
    }
    std::ranges::sort(files);
    return files;
}

practice::FinishedDebrief shipped(const std::string& file, std::string_view policy) {
    const auto met = framework(JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml");
    const auto story = scenario(read(file), *met);
    play::Runner runner(*story, 11);
    play::Autopilot autopilot(play::findPolicy(policy).value(), 5);
    while (runner.situation() != nullptr) {
        const auto choice = autopilot.pick(runner);
        REQUIRE(choice.has_value());
        REQUIRE(runner.choose(*choice, milliseconds(2500)));
        REQUIRE(runner.attempt().decisions.size() < 1000);
    }
    return finish(met, story, runner.attempt(), provenance("automatic: " + std::string(policy)));
}

} // namespace finished
