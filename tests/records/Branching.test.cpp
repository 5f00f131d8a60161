#include "records/Playground.hpp"
#include "records/Records.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace playground;
using records::ProblemKind;
using records::Records;

namespace {

/// Plays an attempt by its first choices, with reasons for the second decision, to its end.
std::string playWhole(Records& kept, const model::Scenario& scenario, const records::NewAttempt& begin) {
    const auto head = valueOf(kept.begin(begin));
    auto recorder = kept.recorder(head, tickingClock(), anyMark());
    play::Runner runner(scenario, head.seed);
    while (!runner.available().empty()) {
        const play::Runner before = runner;
        const std::size_t number = before.attempt().decisions.size();
        REQUIRE(runner.choose(runner.available().front(), std::chrono::milliseconds(7)));
        REQUIRE_FALSE(recorder->decided(number, before, runner.attempt().decisions.back()));
        if (number == 1) {
            REQUIRE_FALSE(recorder->reasoned(number, "It was getting dark."));
        }
    }
    REQUIRE_FALSE(recorder->ended(runner));
    return head.id;
}

} // namespace

SCENARIO("A practice run goes on from a decision of an ended attempt") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const model::Scenario scenario = playground::scenario(scenarioText());
    Records kept = valueOf(Records::open(file));
    auto begin = newAttempt();
    begin.learnerId = valueOf(kept.addLearner("Ana", "deckhand", 1)).id;
    const std::string origin = playWhole(kept, scenario, begin);
    const auto before = valueOf(kept.load(origin));

    WHEN("one is begun from the third decision") {
        const auto head = valueOf(kept.begin(records::NewBranch{{origin, 2}, "0.2.0", 5000}));
        const auto stored = valueOf(kept.load(head.id));
        THEN("it has the two before it, with their reasons, and all that the attempt was begun with") {
            CHECK(stored.head.branch == records::Branch{origin, 2});
            CHECK(stored.head.mode == "practice");
            CHECK(stored.head.learnerId == before.head.learnerId);
            CHECK(stored.head.seed == before.head.seed);
            CHECK(stored.head.rank == before.head.rank);
            CHECK(stored.head.scenarioHash == before.head.scenarioHash);
            CHECK(stored.head.frameworkHash == before.head.frameworkHash);
            CHECK(stored.head.programVersion == "0.2.0");
            CHECK(stored.head.started == 5000);
            CHECK_FALSE(stored.end);
            REQUIRE(stored.decisions.size() == 2);
            for (std::size_t i = 0; i < 2; ++i) {
                CHECK(stored.decisions[i].choice == before.decisions[i].choice);
                CHECK(stored.decisions[i].available == before.decisions[i].available);
                CHECK(stored.decisions[i].at == before.decisions[i].at);
            }
            REQUIRE(stored.rationales.size() == 1);
            CHECK(stored.rationales[0].text == "It was getting dark.");
        }
        THEN("the other attempt is as it was, and a new attempt is what it would have been") {
            const auto after = valueOf(kept.load(origin));
            CHECK(after.head.mode == "first");
            CHECK_FALSE(after.head.branch);
            CHECK(after.decisions.size() == before.decisions.size());
            CHECK(after.end->debriefDigest == before.end->debriefDigest);
            CHECK(valueOf(kept.begin(begin)).mode == "repeat");
        }
    }
    WHEN("one is begun from the first decision") {
        const auto stored = valueOf(kept.load(valueOf(kept.begin(records::NewBranch{{origin, 0}, "0.2.0", 1})).id));
        THEN("it has none") {
            CHECK(stored.decisions.empty());
            CHECK(stored.rationales.empty());
            CHECK(stored.head.branch == records::Branch{origin, 0});
        }
    }
    WHEN("it cannot be begun") {
        CHECK(problemOf(kept.begin(records::NewBranch{{"nobody", 0}, "0.2.0", 1})).kind == ProblemKind::notFound);
        CHECK(problemOf(kept.begin(records::NewBranch{{origin, before.decisions.size()}, "0.2.0", 1})).kind ==
              ProblemKind::refused);
        const auto open = valueOf(kept.begin(begin));
        CHECK(problemOf(kept.begin(records::NewBranch{{open.id, 0}, "0.2.0", 1})).kind == ProblemKind::refused);
        auto automatic = begin;
        automatic.policy = "good";
        const std::string played = playWhole(kept, scenario, automatic);
        CHECK(problemOf(kept.begin(records::NewBranch{{played, 0}, "0.2.0", 1})).kind == ProblemKind::refused);
        THEN("nothing is kept of it") { CHECK(valueOf(kept.attempts()).size() == 3); }
    }
}
