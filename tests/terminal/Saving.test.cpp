#include "terminal/Reading.hpp"

using namespace stage;
using terminal::Left;

namespace {

/// A recorder that fails as often as it is told.
class Failing final : public play::Recorder {
public:
    explicit Failing(int& failures) : m_failures(failures) {}
    std::optional<play::SaveProblem> decided(std::size_t, const play::Runner&, const play::Decision&) override {
        return fail();
    }
    std::optional<play::SaveProblem> reasoned(std::size_t, std::string_view) override { return fail(); }
    std::optional<play::SaveProblem> shown(std::size_t) override { return std::nullopt; }
    std::optional<play::SaveProblem> ended(const play::Runner&) override { return fail(); }

private:
    std::optional<play::SaveProblem> fail() {
        if (m_failures == 0) {
            return std::nullopt;
        }
        --m_failures;
        return play::SaveProblem{"The disk is full."};
    }
    int& m_failures;
};

} // namespace

SCENARIO("Where nothing can be saved that is said at the start and at the end") {
    Stage stage(scenarioText, Kept::inMemory);
    stage.run({{""}, {"=Fog at the mole"}, {""}, {""}, {"?"}, {"quit"}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Nothing can be saved now", "so it ends then", "This attempt was not being saved"});
    CHECK_FALSE(stage.paper.has("judgement resume"));
}

SCENARIO("When something cannot be saved, the learner tries again or goes on without") {
    Stage stage;
    auto begun = stage.begin();
    int failures = 0;
    practice::OpenAttempt attempt(begun->id(), "", begun->sharedFramework(), begun->sharedScenario(),
                                  std::make_unique<Failing>(failures), play::Runner(begun->scenario(), 3), false,
                                  begun->background());
    GIVEN("a disk that is full twice") {
        failures = 2;
        CHECK(stage.play(attempt, {{"=Ring the bell."},
                                   {"?"},
                                   {"what?"},
                                   {"1"},
                                   {"1"},
                                   {"x"},
                                   {""},
                                   {""},
                                   {""},
                                   {"=Throw the rope."},
                                   {""}}) == Left::atEnding);
        CAPTURE(stage.paper.all);
        CHECK(stage.paper.count("The disk is full.") == 2);
        CHECK(taken(attempt) == Ids{"ring", "rope"});
        CHECK(attempt.journey().saving());
    }
    GIVEN("a disk that stays full") {
        failures = 1'000'000;
        WHEN("the learner goes on without saving") {
            CHECK(stage.play(attempt,
                             {{"=Ring the bell."}, {"2"}, {"x"}, {""}, {""}, {""}, {"=Throw the rope."}, {""}}) ==
                  Left::atEnding);
            CHECK(stage.paper.count("The disk is full.") == 1);
            CHECK_FALSE(attempt.journey().saving());
        }
        WHEN("the learner leaves") {
            CHECK(stage.play(attempt, {{"=Ring the bell."}, {"quit"}}) == Left::byQuitting);
            CHECK(taken(attempt).empty());
        }
        WHEN("the time runs out meanwhile") {
            failures = 0;
            CHECK(stage.play(attempt, {{"=Ring the bell."}, {"x"}, {""}, {""}}) == Left::inputEnded);
            failures = 1;
            CHECK(stage.play(attempt, {{""}, {"1", 2min}, {"1", 0ms}}) == Left::atEnding);
            CHECK(taken(attempt) == Ids{"ring", "freeze"});
        }
    }
}
