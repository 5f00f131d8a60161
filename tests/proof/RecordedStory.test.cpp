#include "content/Reading.hpp"
#include "content/TranscriptReader.hpp"
#include "content/TranscriptWriter.hpp"
#include "play/Random.hpp"
#include "play/Runner.hpp"
#include "proof/StoryTest.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace {

namespace fs = std::filesystem;

/// Any available choice, and now and then the timer's; sometimes it stops on the way.
play::Attempt randomPlay(const model::Scenario& scenario, std::uint64_t seed) {
    play::Random random(seed);
    play::Runner runner(scenario, seed);
    while (!runner.available().empty()) {
        if (scenario.timerOf(*runner.situation()) != nullptr && random.below(2) == 0) {
            runner.expire();
            continue;
        }
        const auto count = static_cast<std::uint32_t>(runner.available().size());
        runner.choose(runner.available()[random.below(count)], {});
        if (random.below(40) == 0) {
            break;
        }
    }
    return runner.attempt();
}

content::Transcript readAgain(content::Transcript story) {
    story.title = "Played";
    story.scenario.value = "some-id";
    auto read = content::readTranscript(content::writeTranscript(story), "recorded.yaml");
    INFO(reading::described(read.diagnostics));
    REQUIRE(read);
    return std::move(*read.value);
}

template <class Visit>
void eachShipped(const Visit& visit) {
    const auto framework = reading::framework("assets/frameworks/met-cvf.yaml");
    std::size_t scenarios = 0;
    for (const auto& entry : fs::directory_iterator(JUDGEMENT_SOURCE "/scenarios")) {
        if (entry.path().extension() == ".yaml") {
            const std::string name = "scenarios/" + entry.path().filename().string();
            const auto scenario = reading::scenarioOf(reading::slurp(name), framework);
            CAPTURE(name);
            visit(scenario, framework);
            ++scenarios;
        }
    }
    CHECK(scenarios >= 3);
}

} // namespace

TEST_CASE("what was played, written down and read again, holds") {
    eachShipped([](const model::Scenario& scenario, const model::CompetencyFramework& framework) {
        std::set<std::string> endings;
        std::size_t timed = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const play::Attempt attempt = randomPlay(scenario, seed);
            const auto story = readAgain(proof::storyOf(attempt, scenario, framework));
            const auto result = proof::runStory(story, scenario, framework);
            CAPTURE(seed, content::writeTranscript(story));
            CHECK(result.mismatches.size() == 0);
            CHECK(result.held > attempt.decisions.size());
            const auto sameChoice = [](const play::Decision& a, const play::Decision& b) {
                return a.choice == b.choice && a.available == b.available && a.expired == b.expired;
            };
            CHECK(std::ranges::equal(result.attempt.decisions, attempt.decisions, sameChoice));
            timed += static_cast<std::size_t>(std::ranges::count(attempt.decisions, true, &play::Decision::expired));
            endings.insert(story.ending ? story.ending->value : "");
        }
        CHECK(timed > 0);
        CHECK(endings.size() >= 3);
    });
}

TEST_CASE("a recorded story fails at the choice, fact or number that was changed, and says so") {
    eachShipped([](const model::Scenario& scenario, const model::CompetencyFramework& framework) {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const play::Attempt attempt = randomPlay(scenario, seed);
            const auto recorded = proof::storyOf(attempt, scenario, framework);
            play::Random random(seed + 100);
            const auto run = [&](const content::Transcript& story) {
                return proof::runStory(readAgain(story), scenario, framework);
            };
            CAPTURE(seed);

            auto choice = recorded;
            const std::size_t which = random.below(static_cast<std::uint32_t>(attempt.decisions.size()));
            std::size_t number = 0;
            for (auto& step : choice.steps) {
                if (auto* taken = std::get_if<content::ChoiceStep>(&step); taken != nullptr && number++ == which) {
                    taken->choice.value.choice += "z";
                }
            }
            const auto wrongChoice = run(choice);
            REQUIRE(wrongChoice.mismatches.size() == 1);
            CHECK(wrongChoice.mismatches[0].way.size() == which);
            CHECK(wrongChoice.mismatches[0].what.starts_with("Step " + std::to_string(which + 1) + ": The situation "));
            CHECK(wrongChoice.mismatches[0].what.find("Did you mean") != std::string::npos);

            auto fact = recorded;
            auto& changed = fact.facts[random.below(static_cast<std::uint32_t>(fact.facts.size()))];
            const std::string name = changed.fact.value;
            if (auto* yes = std::get_if<bool>(&changed.value.value)) {
                *yes = !*yes;
            } else {
                ++std::get<int>(changed.value.value);
            }
            const auto wrongFact = run(fact);
            REQUIRE(wrongFact.mismatches.size() == 1);
            CHECK(wrongFact.mismatches[0].what.starts_with(name + " is "));
            CHECK(wrongFact.mismatches[0].what.ends_with(" was expected."));
            CHECK(wrongFact.mismatches[0].way.size() == attempt.decisions.size());

            auto evidence = recorded;
            if (!evidence.units.empty()) {
                ++evidence.units[0].opportunities->value;
                evidence.units[0].shown->value += 0.02;
                const auto wrongEvidence = run(evidence);
                REQUIRE(wrongEvidence.mismatches.size() == 2);
                CHECK(wrongEvidence.mismatches[0].what.starts_with(evidence.units[0].unit.value + " has "));
                CHECK(wrongEvidence.mismatches[1].what.starts_with(evidence.units[0].unit.value + " was shown "));
            }
        }
    });
}
