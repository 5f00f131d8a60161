#include "terminal/Reading.hpp"

using namespace stage;
using terminal::Left;

SCENARIO("Wherever the input ends or the learner quits, the attempt can be gone on with and ends as it would have") {
    const Lines whole{{"=Ring the bell.", 3s}, {"Because."}, {""}, {""}, {""}, {"=Throw the rope.", 5s}, {""}};
    const auto how = GENERATE(as<std::string>{}, "the input ends", "quit");
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        CAPTURE(how, cut);
        Stage stage;
        auto attempt = stage.begin();
        const std::string id = attempt->id();
        Lines lines(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut));
        if (how == "quit") {
            lines.push_back({"quit"});
        }
        const Left left = stage.play(*attempt, lines);
        CAPTURE(stage.paper.all);
        if (left == Left::atEnding) { // before an ending there is nothing to answer any more
            CHECK((how == "the input ends" && cut == whole.size() - 1));
            continue;
        }
        CHECK(left == (how == "quit" ? Left::byQuitting : Left::inputEnded));
        REQUIRE(stage.waiting().size() == 1);
        attempt.reset();

        auto again = stage.resume(id);
        const auto decided = taken(*again);
        CHECK(decided.size() == (cut == 0 ? 0u : cut < 6 ? 1u : 2u));
        stage.paper.all.clear();
        Lines rest;
        if (decided.empty()) {
            rest = whole;
        } else if (decided.size() == 1) {
            const bool reasonsOpen = again->journey().step() == play::Journey::Step::rationale;
            CHECK(reasonsOpen == (cut == 1));
            rest = reasonsOpen ? Lines(whole.begin() + 1, whole.end()) : Lines(whole.begin() + 4, whole.end());
        } else {
            rest = {{""}};
        }
        CHECK(stage.play(*again, rest) == Left::atEnding);
        CAPTURE(stage.paper.all);
        CHECK(stage.paper.has("Going on with"));
        CHECK(taken(*again) == Ids{"ring", "rope"});
        CHECK(again->journey().runner().attempt().rationales[0].text == "Because.");
        CHECK(stage.waiting().empty());
    }
}

SCENARIO("Going on tells the last decision and what came of it, but no feedback before the reasons") {
    Stage stage;
    auto attempt = stage.begin();
    const std::string id = attempt->id();
    stage.play(*attempt, {{"=Ring the bell."}});
    attempt.reset();
    stage.paper.all.clear();
    auto again = stage.resume(id);
    stage.play(*again, {});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Going on with \u201CFog at the mole\u201D", "A boat is late.", "Decisions so far: 1.",
                              "Your last decision: \u201CRing the bell.\u201D",
                              "Your reasons for it are still to be written.", "Your reasons\n"});
    CHECK_FALSE(stage.paper.has("Somebody answers"));
    CHECK(stage.paper.has("judgement resume"));

    stage.paper.all.clear();
    stage.play(*again, {{"x"}, {""}, {""}});
    again.reset();
    stage.paper.all.clear();
    auto third = stage.resume(id);
    stage.play(*third, {});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Going on with", "Decisions so far: 1.", "You are at situation 2.", "Your last decision",
                              "What came of it:", "Somebody answers out there.", "Next you will have"});
}

SCENARIO("Going on names the place, and what a question mark shows still leads back to it") {
    std::string text = scenarioText;
    text.replace(text.find("    text: A boat drifts"), 0, "    place: stone-steps\n");
    Stage stage(text);
    auto attempt = stage.begin();
    const std::string id = attempt->id();
    stage.play(*attempt, {{"=Ring the bell."}, {"x"}, {""}, {""}});
    attempt.reset();
    stage.paper.all.clear();
    auto again = stage.resume(id);
    CHECK(stage.play(*again, {{"?"}, {""}, {"=Throw the rope."}, {""}}) == Left::atEnding);
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper,
                {"You are at situation 2 (Stone steps).", "You can type", "Press Enter to go on.", "It is caught."});
}
