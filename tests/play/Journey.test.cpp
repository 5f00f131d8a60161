#include "content/Reading.hpp"

#include "play/Journey.hpp"

using namespace model;
using namespace std::chrono_literals;
using Step = play::Journey::Step;

namespace {

/// Remembers what it was told, and refuses while `failing`.
class FakeRecorder final : public play::Recorder {
public:
    std::optional<play::SaveProblem> decided(std::size_t number, const play::Runner&, const play::Decision&) override {
        return note("decided " + std::to_string(number));
    }
    std::optional<play::SaveProblem> reasoned(std::size_t decision, std::string_view text) override {
        return note("reasoned " + std::to_string(decision) + " " + std::string(text));
    }
    std::optional<play::SaveProblem> shown(std::size_t decision) override {
        return note("shown " + std::to_string(decision));
    }
    std::optional<play::SaveProblem> ended(const play::Runner&) override { return note("ended"); }

    bool failing = false;
    std::vector<std::string> events;

private:
    std::optional<play::SaveProblem> note(std::string event) {
        if (failing) {
            return play::SaveProblem{"The disk is full."};
        }
        events.push_back(std::move(event));
        return std::nullopt;
    }
};

struct Fixture {
    CompetencyFramework framework = reading::smallFramework();
    Scenario scenario = reading::scenarioOf(reading::slurp("tests/content/the-bench.yaml"), framework);
    ChoiceId ask = *scenario.findChoice(*scenario.findSituation("bench"), "ask");
    ChoiceId leave = *scenario.findChoice(*scenario.findSituation("bench"), "leave");
    ChoiceId listen = *scenario.findChoice(*scenario.findSituation("talk"), "listen");
    FakeRecorder recorder;
};

} // namespace

TEST_CASE_METHOD(Fixture, "reasons come after the decision is saved and before any feedback") {
    play::Journey journey(play::Runner(scenario, 1), &recorder);
    REQUIRE(journey.step() == Step::situation);
    REQUIRE_FALSE(journey.choose(ask, 1s));
    CHECK(recorder.events == std::vector<std::string>{"decided 0"});
    REQUIRE(journey.step() == Step::rationale);
    REQUIRE_FALSE(journey.giveRationale("He may be ill."));
    REQUIRE(journey.step() == Step::consequence);
    CHECK(journey.lastChoice()->consequence == "He looks up.");
    REQUIRE_FALSE(journey.goOn());
    REQUIRE(journey.step() == Step::situation);
    REQUIRE_FALSE(journey.choose(listen, 1s));
    REQUIRE(journey.step() == Step::consequence);
    REQUIRE_FALSE(journey.goOn());
    CHECK(journey.step() == Step::ending);
    CHECK(recorder.events == std::vector<std::string>{"decided 0", "reasoned 0 He may be ill.", "decided 1", "ended"});
    CHECK(journey.runner().attempt().rationales.size() == 1);
}

TEST_CASE_METHOD(Fixture, "what cannot be saved has not happened, and may be tried again or gone on with unsaved") {
    play::Journey journey(play::Runner(scenario, 1), &recorder);
    recorder.failing = true;
    REQUIRE(journey.choose(ask, 1s));
    CHECK(journey.step() == Step::situation);
    CHECK(journey.runner().attempt().decisions.empty());
    SECTION("tried again") {
        recorder.failing = false;
        REQUIRE_FALSE(journey.choose(ask, 1s));
        CHECK(recorder.events == std::vector<std::string>{"decided 0"});
    }
    SECTION("gone on without saving") {
        journey.goOnWithoutSaving();
        CHECK_FALSE(journey.saving());
        REQUIRE_FALSE(journey.choose(ask, 1s));
        CHECK(recorder.events.empty());
    }
    CHECK(journey.step() == Step::rationale);
}

TEST_CASE_METHOD(Fixture, "an end that cannot be saved is tried again from the consequence") {
    play::Journey journey(play::Runner(scenario, 1), &recorder);
    REQUIRE_FALSE(journey.choose(leave, 1s));
    REQUIRE_FALSE(journey.giveRationale(""));
    recorder.failing = true;
    REQUIRE(journey.goOn());
    CHECK(journey.step() == Step::consequence);
    recorder.failing = false;
    REQUIRE_FALSE(journey.goOn());
    CHECK(journey.step() == Step::ending);
}

TEST_CASE_METHOD(Fixture, "an interrupted journey goes on exactly where it stood") {
    play::Runner runner(scenario, 1);
    SECTION("before the first decision") { CHECK(play::Journey(runner, &recorder).step() == Step::situation); }
    SECTION("reasons were wished for and not given yet") {
        runner.choose(ask, 1s);
        CHECK(play::Journey(runner, &recorder).step() == Step::rationale);
    }
    SECTION("reasons were given") {
        runner.choose(ask, 1s);
        runner.addRationale(0, "");
        CHECK(play::Journey(runner, &recorder).step() == Step::situation);
    }
    SECTION("the ending was reached but not recorded") {
        runner.choose(leave, 1s);
        runner.addRationale(0, "");
        play::Journey journey(runner, &recorder);
        CHECK(journey.step() == Step::consequence);
        CHECK_FALSE(journey.goOn());
        CHECK(recorder.events == std::vector<std::string>{"ended"});
    }
}

TEST_CASE_METHOD(Fixture, "a situation with a timer is kept as shown, once, and only while it is open") {
    play::Journey journey(play::Runner(scenario, 1), &recorder);
    recorder.failing = true;
    journey.situationShown();
    recorder.failing = false;
    CHECK(recorder.events.empty());
    journey.situationShown();
    journey.situationShown();
    CHECK(recorder.events == std::vector<std::string>{"shown 0"});
    REQUIRE_FALSE(journey.choose(ask, 1s));
    journey.situationShown();
    REQUIRE_FALSE(journey.giveRationale(""));
    REQUIRE_FALSE(journey.goOn());
    REQUIRE(journey.step() == Step::situation);
    journey.situationShown(); // the talk has no timer
    CHECK(recorder.events == std::vector<std::string>{"shown 0", "decided 0", "reasoned 0 "});
}

TEST_CASE_METHOD(Fixture, "steps out of turn are refused") {
    play::Journey journey(play::Runner(scenario, 1), &recorder);
    CHECK(journey.giveRationale("Because."));
    CHECK(journey.choose(listen, 1s));
    REQUIRE_FALSE(journey.expire());
    CHECK(journey.choose(ask, 1s));
    CHECK(journey.expire());
    CHECK(recorder.events == std::vector<std::string>{"decided 0"});
}
