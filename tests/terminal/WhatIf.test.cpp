#include "terminal/Reading.hpp"

using namespace stage;
using terminal::Left;

namespace {

/// From "who plays?" through the whole of the fog, up to the question after the debrief.
Lines playedAs(const std::string& name) {
    return {{name}, {"=Fog at the mole"}, {""}, {""}, {"=Ring the bell."}, {"I could hear it."}, {""},
            {""},   {"=Throw the rope."}, {""}};
}

Lines with(Lines lines, const Lines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

std::vector<practice::AttemptSummary> attemptsOf(const Stage& stage) {
    return std::get<std::vector<practice::AttemptSummary>>(stage.practice->attempts());
}

} // namespace

SCENARIO("After a debrief a decision can be tried otherwise, as practice, and the debrief it came from read again") {
    Stage stage;
    REQUIRE(std::holds_alternative<practice::Learner>(stage.practice->addLearner("Ana", "hand")));
    CHECK(stage.run(with(playedAs("=Ana"), {{"7"},
                                            {"2"},
                                            {""}, // the time begins
                                            {"=Stand and look."},
                                            {"then"},
                                            {""},
                                            {"quit"}})) == Left::byQuitting);
    CAPTURE(stage.paper.all);
    CHECK(stage.unread == 0);
    inThisOrder(stage.paper,
                {"DEBRIEF of 2 decisions", "type a number from 1 to 2 to try that\ndecision otherwise, as practice",
                 "its decisions have the numbers 1 to 2", "What if? \u201CFog at the mole\u201D, from decision 2",
                 "it counts in no profile", "Then you chose: \u201CThrow the rope.\u201D",
                 "That path ended with: \u201CMoored\u201D", "What had come of the decision before:",
                 "Situation 2 (practice: what if?)", "The end: On the stones",
                 "Then: \u201CThrow the rope.\u201D, which ended with \u201CMoored\u201D",
                 "Now: \u201CStand and look.\u201D, which ended with \u201COn the stones\u201D"});
    CHECK(stage.paper.count("DEBRIEF of 2 decisions, for Ana") == 3);
    CHECK(stage.paper.count("FILES are written.") == 2); // none for a debrief that is only read again
    CHECK(stage.paper.has("then for the debrief that this came from"));
    const auto attempts = attemptsOf(stage);
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[0].mode == "practice");
    CHECK(attempts[0].whatIfFrom == 2u);
    CHECK(attempts[1].mode == "first");
    CHECK_FALSE(attempts[1].whatIfFrom);
    CHECK(stage.paper.has("about 5 minutes; finished once, 2023-11-14)")); // practice is not counted
}

SCENARIO("A practice run that was left says what it is when it is gone on with") {
    Stage stage;
    stage.run(with(playedAs(""), {{"1"}, {"=Shout a little."}, {"x"}, {""}, {"quit"}}));
    REQUIRE(stage.waiting().size() == 1);
    stage.paper.all.clear();
    stage.run({{""}, {"1"}, {"quit"}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Go on with Fog at the mole (practice: what if?, 1 decision", "Going on with",
                              "it counts in no profile"});
}

SCENARIO("Whoever plays a single attempt is told the command that tries a decision otherwise") {
    Stage stage;
    stage.options.whatIfCommand = [](const std::string& id) { return "judgement what-if " + id.substr(0, 8); };
    auto attempt = stage.begin();
    stage.play(*attempt, {{"=Ring the bell."}, {"x"}, {""}, {""}, {""}, {"=Throw the rope."}, {""}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("To try one of its decisions otherwise, as practice: judgement what-if"));
}

SCENARIO("The notebook tells what was read and decided so far, and nothing that is still to come") {
    Stage stage;
    auto attempt = stage.begin();
    SECTION("in a situation, with the messages that have come") {
        stage.play(*attempt, {{"notebook", 7s}, {"again", 2s}, {"notebook", 1s}});
        CAPTURE(stage.paper.all);
        inThisOrder(stage.paper, {"Notebook: Fog at the mole", "Decision 1: Harbour wall",
                                  "This is still to be decided.", "There is no time limit here."});
        CHECK(stage.paper.count("This is still to be decided.") == 2);
        CHECK(stage.paper.count("Engine trouble.") == 3); // as it came, again, and in the second notebook
        CHECK_FALSE(stage.paper.has("Shall I ring"));
    }
    SECTION("while reasons are written, without what came of it") {
        stage.play(*attempt, {{"=Ring the bell."}, {"notebook"}});
        CAPTURE(stage.paper.all);
        CHECK(stage.paper.has("You chose: \u201CRing the bell.\u201D"));
        CHECK_FALSE(stage.paper.has("Somebody answers"));
    }
    SECTION("before a timed situation, without that situation") {
        stage.play(*attempt, {{"=Ring the bell.", 9s}, {"The bell carries."}, {""}, {"notebook"}});
        CAPTURE(stage.paper.all);
        inThisOrder(stage.paper, {"Notebook:", "Your reasons: The bell carries.", "What came of it:"});
        CHECK(stage.paper.count("Somebody answers out there.") == 2);
        CHECK_FALSE(stage.paper.has("A boat drifts"));
    }
    SECTION("while time runs, which goes on") {
        stage.play(*attempt, {{"=Ring the bell.", 9s}, {"x"}, {""}, {""}, {"notebook", 10s}});
        CAPTURE(stage.paper.all);
        inThisOrder(stage.paper, {"Notebook:", "This is still to be decided.", "Time left: 30 seconds."});
    }
}
