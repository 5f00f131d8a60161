#include "practice/WhatIf.hpp"

#include "practice/Workshop.hpp"

using namespace workshop;
using practice::Beginning;

namespace {

/// A practice on a file, with one attempt of Ana's, played to its end.
struct Played {
    explicit Played(const std::string& choice = "tie") {
        furnish(folder.path());
        Beginning what;
        what.scenario = folder / "scenarios" / "quay.yaml";
        what.learnerId = ana.id;
        const auto attempt = valueOf(practice.begin(what));
        playToEnd(attempt->journey(), choice);
        id = attempt->id();
    }

    Folder folder;
    records::Records kept = [this] {
        furnish(folder.path());
        return valueOf(records::Records::open(folder / "records.sqlite"));
    }();
    practice::Practice practice = openPractice(settings(folder.path()), kept);
    practice::Learner ana = valueOf(practice.addLearner("Ana", "deckhand"));
    std::string id;
};

std::string modeOf(const practice::Practice& practice, const std::string& id) {
    return valueOf(practice.debriefOf(id)).debrief.provenance.mode;
}

} // namespace

SCENARIO("From any decision of a debrief one can try what would have come of another choice") {
    Played played;
    practice::Practice& practice = played.practice;
    const std::string before = debriefBytes(valueOf(practice.debriefOf(played.id)));
    const auto origin = valueOf(practice.debriefOf(played.id));
    CHECK(origin.canAskWhatIf);
    CHECK_FALSE(origin.thenAndNow);

    const std::size_t decision = GENERATE(1, 5, 12);
    CAPTURE(decision);
    WHEN("it is tried, though the scenario's file is another one by now") {
        write(played.folder / "scenarios/quay.yaml", scenarioText(2, "long-quay", "Another quay"));
        auto run = valueOf(practice.whatIf(played.id.substr(0, 8), decision));
        const auto& runner = run->journey().runner();
        THEN("it stands where that decision was made, with what was so then") {
            play::Runner then(run->scenario(), runner.attempt().seed);
            for (std::size_t i = 0; i + 1 < decision; ++i) {
                REQUIRE(then.choose(origin.debrief.decisions[i].taken, std::chrono::milliseconds(0)));
            }
            CHECK(std::string(run->scenario().title) == "The quay");
            CHECK(runner.attempt().decisions.size() + 1 == decision);
            CHECK(runner.situation() == then.situation());
            CHECK(runner.text() == then.text());
            CHECK(runner.facts() == then.facts());
            CHECK(std::ranges::equal(runner.available(), then.available()));
            CHECK(run->journey().step() == play::Journey::Step::situation);
            CHECK(run->learnerName() == "Ana");
            CHECK(run->atBranch());
            REQUIRE(run->whatIf());
            CHECK(run->whatIf()->origin == played.id);
            CHECK(run->whatIf()->decision == decision);
            CHECK(run->whatIf()->thenChoice == "Tie it.");
            CHECK(run->whatIf()->thenEnding == "Home");
        }
        THEN("nothing of it waits to be gone on with before something was decided in it") {
            CHECK(valueOf(practice.openAttempts()).empty());
            step(run->journey(), "wait");
            CHECK_FALSE(run->atBranch());
            const auto open = valueOf(practice.openAttempts());
            REQUIRE(open.size() == 1);
            CHECK(open[0].whatIfFrom == decision);
            CHECK(open[0].mode == "practice");
        }
        AND_WHEN("it is played otherwise, interrupted, and gone on with") {
            step(run->journey(), "wait");
            const std::string id = run->id();
            run.reset();
            run = valueOf(practice.resume(id));
            REQUIRE(run->whatIf());
            CHECK(run->whatIf()->decision == decision);
            playToEnd(run->journey(), "wait");
            THEN("its debrief is practice, says where it came from, and is the same later") {
                for (const auto& made : {valueOf(practice.debriefOf(*run)), valueOf(practice.debriefOf(id))}) {
                    CHECK(made.debrief.provenance.mode == "practice");
                    REQUIRE(made.debrief.provenance.branch);
                    CHECK(made.debrief.provenance.branch->attemptId == played.id);
                    CHECK(made.debrief.provenance.branch->decision == decision);
                    REQUIRE(made.thenAndNow);
                    CHECK(made.thenAndNow->then.thenChoice == "Tie it.");
                    CHECK(made.thenAndNow->nowChoice == "Wait.");
                    CHECK(made.thenAndNow->then.thenEnding == "Home");
                    CHECK(made.thenAndNow->nowEnding == "Adrift");
                    CHECK(made.canAskWhatIf);
                }
                CHECK(valueOf(practice.verify(id)).same);
            }
            THEN("the attempt it came from is what it was, byte for byte, and stays the first") {
                CHECK(debriefBytes(valueOf(practice.debriefOf(played.id))) == before);
                CHECK(valueOf(practice.verify(played.id)).same);
                CHECK(modeOf(practice, played.id) == "first");
            }
            THEN("it can be asked again of the practice run") {
                const auto again = valueOf(practice.whatIf(id, decision));
                REQUIRE(again->whatIf());
                CHECK(again->whatIf()->origin == id);
                CHECK(again->whatIf()->thenChoice == "Wait.");
            }
        }
    }
}

SCENARIO("What is given up in a what-if does not hold later attempts back, nor count as one") {
    Played played;
    (void)valueOf(played.practice.whatIf(played.id, 3));
    Beginning what;
    what.scenario = played.folder / "scenarios" / "buoy.yaml";
    what.learnerId = played.ana.id;
    const auto other = valueOf(played.practice.begin(what));
    playToEnd(other->journey());
    CHECK(modeOf(played.practice, other->id()) == "first");
}

TEST_CASE("What cannot be tried otherwise is refused in a sentence, and nothing is kept of it") {
    Played played;
    practice::Practice& practice = played.practice;
    Beginning what;
    what.scenario = played.folder / "scenarios" / "quay.yaml";
    const auto refused = [&](const std::string& id, std::size_t decision, const std::string& part) {
        CAPTURE(id, decision);
        CHECK_THAT(problemOf(practice.whatIf(id, decision)), Catch::Contains(part));
    };
    refused("zzzz", 1, "no attempt");
    refused(played.id, 0, "1 to 12");
    refused(played.id, 13, "1 to 12");

    const auto open = valueOf(practice.begin(what));
    playDecisions(open->journey(), 3);
    refused(open->id(), 1, "not come to its end");
    CHECK_FALSE(valueOf(practice.debriefOf(open->id())).canAskWhatIf);

    what.policy = "good";
    const auto automatic = valueOf(practice.begin(what));
    playToEnd(automatic->journey());
    refused(automatic->id(), 1, "policy");
    CHECK_FALSE(valueOf(practice.debriefOf(automatic->id())).canAskWhatIf);

    what.policy.reset();
    std::string text = scenarioText(2, "strait", "The strait");
    text.replace(text.find("      check: {"), 0,
                 "      only: {text: Row., rating: best, shows: [KN-1.1], why: It goes., goto: s2}\n");
    for (const char* choice : {"tie", "check", "wait", "back"}) { // of the first situation
        const auto at = text.find("      " + std::string(choice) + ": {");
        text.erase(at, text.find('\n', at) + 1 - at);
    }
    write(played.folder / "strait.yaml", text);
    what.scenario = played.folder / "strait.yaml";
    const auto strait = valueOf(practice.begin(what));
    playToEnd(strait->journey());
    refused(strait->id(), 1, "only one choice");
    CHECK(valueOf(practice.attempts()).size() == 4);
    CHECK(valueOf(practice.whatIf(strait->id(), 2))->atBranch());
}
