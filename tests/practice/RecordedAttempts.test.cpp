#include "practice/Practice.hpp"
#include "practice/Workshop.hpp"

using namespace workshop;

namespace {

/// An attempt at the quay, open at its second situation (which has a timer) or its third (which has none).
std::unique_ptr<practice::OpenAttempt> beginAndDecide(practice::Practice& practice, const fs::path& folder,
                                                      std::size_t decisions,
                                                      std::optional<std::string> learner = std::nullopt) {
    practice::Beginning what;
    what.scenario = folder / "scenarios/quay.yaml";
    what.learnerId = std::move(learner);
    auto attempt = valueOf(practice.begin(what));
    playDecisions(attempt->journey(), decisions);
    return attempt;
}

} // namespace

SCENARIO("A decision was interrupted when the learner saw its situation and its time was running") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::open(folder / "records.sqlite"));
    auto practice = openPractice(settings(folder.path()), kept);
    const auto restartsOfNext = [&](std::unique_ptr<practice::OpenAttempt>& attempt) {
        const std::size_t number = attempt->journey().runner().attempt().decisions.size();
        step(attempt->journey());
        return int{valueOf(kept.load(attempt->id())).decisions.at(number).restarts};
    };
    GIVEN("a situation with a timer") {
        auto attempt = beginAndDecide(practice, folder.path(), 1);
        const std::string id = attempt->id();
        REQUIRE(attempt->scenario().timerOf(*attempt->journey().runner().situation()) != nullptr);
        WHEN("the learner left before it was shown, twice") {
            attempt = valueOf(practice.resume(id));
            attempt = valueOf(practice.resume(id));
            THEN("nothing was interrupted") {
                CHECK(attempt->journey().runner().restarts() == 0);
                CHECK(restartsOfNext(attempt) == 0);
            }
        }
        WHEN("it was shown, and once more at each of two resumptions but not at a third") {
            attempt->journey().situationShown();
            attempt->journey().situationShown(); // after a pause: still the same time running
            for (int shown = 0; shown < 2; ++shown) {
                attempt = valueOf(practice.resume(id));
                attempt->journey().situationShown();
            }
            attempt = valueOf(practice.resume(id));
            attempt = valueOf(practice.resume(id));
            THEN("it was interrupted as often as it was shown before, and the next one was not") {
                CHECK(attempt->journey().runner().restarts() == 3);
                CHECK(restartsOfNext(attempt) == 3);
                playDecisions(attempt->journey(), 2);
                attempt = valueOf(practice.resume(id));
                CHECK(restartsOfNext(attempt) == 0);
                CHECK(valueOf(practice.verify(id)).same);
            }
        }
    }
    GIVEN("a situation without a timer") {
        auto attempt = beginAndDecide(practice, folder.path(), 2);
        REQUIRE(attempt->scenario().timerOf(*attempt->journey().runner().situation()) == nullptr);
        attempt->journey().situationShown();
        attempt = valueOf(practice.resume(attempt->id()));
        THEN("nothing of it was interrupted") {
            CHECK(attempt->journey().runner().restarts() == 0);
            CHECK(restartsOfNext(attempt) == 0);
        }
    }
}

SCENARIO("An attempt that another one overtook is a repeat in its debrief, then and later") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::inMemory());
    auto practice = openPractice(settings(folder.path()), kept);
    const auto ana = valueOf(practice.addLearner("Ana", "deckhand")).id;
    const auto overtaken = beginAndDecide(practice, folder.path(), 0, ana);
    const auto first = beginAndDecide(practice, folder.path(), 1, ana);
    playDecisions(overtaken->journey(), 1);
    CHECK(valueOf(practice.debriefOf(*overtaken)).debrief.provenance.mode == "repeat");
    for (const auto* attempt : {&overtaken, &first}) {
        playToEnd((*attempt)->journey());
        CHECK(debriefBytes(valueOf(practice.debriefOf(**attempt))) ==
              debriefBytes(valueOf(practice.debriefOf((*attempt)->id()))));
        CHECK(valueOf(practice.verify((*attempt)->id())).same);
    }
    CHECK(valueOf(practice.debriefOf(first->id())).debrief.provenance.mode == "first");
    CHECK(valueOf(practice.debriefOf(overtaken->id())).debrief.provenance.mode == "repeat");
}
