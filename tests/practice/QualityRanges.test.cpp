#include "practice/Debriefing.hpp"

#include "practice/Workshop.hpp"
#include "proof/QualityRange.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

using namespace workshop;
using practice::QualityRanges;

namespace {

struct Counted {
    std::atomic<int> computed = 0;
    std::atomic<std::thread::id> on;

    QualityRanges ranges{[this](const model::Scenario&) {
        on = std::this_thread::get_id();
        return QualityRanges::Range({0.25, 0.01 * ++computed});
    }};
};

} // namespace

SCENARIO("How a scenario's paths lie is computed once, away from whoever asks") {
    Counted counted;
    const auto scenario = std::make_shared<const model::Scenario>();

    WHEN("it is prepared and asked for again and again") {
        counted.ranges.prepare("a", scenario);
        counted.ranges.prepare("a", scenario);
        const auto first = counted.ranges.of("a", scenario);
        const auto second = counted.ranges.of("a", scenario);
        THEN("it is computed once, on a thread of its own") {
            REQUIRE(first);
            CHECK(first->strongest == 0.01);
            CHECK(second->strongest == 0.01);
            CHECK(counted.computed == 1);
            CHECK(counted.on.load() != std::this_thread::get_id());
        }
    }
    WHEN("it is asked for without having been prepared") {
        CHECK(counted.ranges.of("a", scenario)->strongest == 0.01);
        THEN("other contents are another scenario") {
            CHECK(counted.ranges.of("b", scenario)->strongest == 0.02);
            CHECK(counted.ranges.of("a", scenario)->strongest == 0.01);
        }
    }
}

TEST_CASE("Preparing does not wait for the result") {
    std::promise<void> go;
    QualityRanges ranges([gone = go.get_future().share()](const model::Scenario&) {
        gone.wait();
        return QualityRanges::Range({0.25, 0.75});
    });
    const auto scenario = std::make_shared<const model::Scenario>();
    ranges.prepare("a", scenario);
    go.set_value();
    CHECK(ranges.of("a", scenario)->strongest == 0.75);
}

TEST_CASE("The mark at the end of an attempt and its debrief share one computation, which is the proof's") {
    const Folder folder;
    furnish(folder.path());
    auto records = valueOf(records::Records::inMemory());
    auto here = openPractice(settings(folder.path()), records);
    practice::Beginning what;
    what.scenario = folder / "scenarios/quay.yaml";
    const auto attempt = valueOf(here.begin(what));
    playToEnd(attempt->journey());
    const practice::Contents contents{attempt->sharedFramework(), attempt->sharedScenario()};

    auto counted = std::make_shared<Counted>();
    const auto shared = std::shared_ptr<QualityRanges>(counted, &counted->ranges);
    const auto mark = practice::markAtEnd(contents, attempt->background(), debriefBytes, shared);
    CHECK_FALSE(mark(attempt->journey().runner(), "first", 0).digest.empty());
    const auto finished = practice::finishDebrief(contents, model::RankId{0}, attempt->journey().runner().attempt(),
                                                  *attempt->background().provenance, *shared);
    CHECK(counted->computed == 1);
    REQUIRE(finished.debrief.quality.range);
    CHECK(finished.debrief.quality.range->strongest == 0.01);

    const auto proved = proof::qualityRange(attempt->scenario());
    const auto told = valueOf(here.debriefOf(*attempt)).debrief.quality.range;
    REQUIRE(proved);
    REQUIRE(told);
    CHECK(told->weakest == proved->weakest);
    CHECK(told->strongest == proved->strongest);
}
