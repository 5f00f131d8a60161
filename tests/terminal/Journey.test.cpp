#include "terminal/Reading.hpp"

#include "content/Utf8.hpp"

#include <algorithm>

using namespace stage;
using terminal::Left;

SCENARIO("A learner comes for the first time, plays to an ending and reads the debrief") {
    GIVEN("a practice nobody has used") {
        Stage stage;
        WHEN("the learner gives a name and a rank and plays") {
            const Left left = stage.run({{"Zoë Marsh"},
                                         {"=Harbour master"},
                                         {"=Fog at the mole"},
                                         {""},
                                         {""},
                                         {"=Ring the bell."},
                                         {"I could hear the engine."},
                                         {"The bell carries."},
                                         {""},
                                         {""},
                                         {"=Throw the rope."},
                                         {""},
                                         {"quit"}});
            CAPTURE(stage.paper.all);
            THEN("everything was told, in this order") {
                CHECK(left == Left::byQuitting);
                CHECK(stage.unread == 0);
                inThisOrder(stage.paper, {"Who plays?",
                                          "Deck hand",
                                          "Welcome, Zoë Marsh",
                                          "Fog at the mole",
                                          "Level 1, Deck hand, about 5 minutes",
                                          "Content note: Somebody is hurt.",
                                          "It can show: Looks out, level 1; Care.",
                                          "It is five in the morning.",
                                          "The boat should have been in at four.",
                                          "Place: Harbour wall.",
                                          "With you: Ada Finn, mate, worried.",
                                          "Ada stares into the fog.",
                                          "What do you do?",
                                          "Your reasons",
                                          "Somebody answers out there.",
                                          "Next you will have 40 seconds",
                                          "A boat drifts",
                                          "You have 40 seconds.",
                                          "It is caught.",
                                          "The end: Moored",
                                          "Tea is made.",
                                          "DEBRIEF of 2 decisions, for Zoë Marsh",
                                          "FILES are written."});
            }
            THEN("nothing waits, and the reasons are kept") {
                CHECK(stage.waiting().empty());
                const auto attempts = std::get<std::vector<practice::AttemptSummary>>(stage.practice->attempts());
                REQUIRE(attempts.size() == 1);
                const auto debrief = std::get<practice::FinishedDebrief>(stage.practice->debriefOf(attempts[0].id));
                CHECK(debrief.debrief.decisions[0].rationale == "I could hear the engine.\nThe bell carries.");
                CHECK((*debrief.framework)[debrief.debrief.rank].id == "master");
            }
            AND_WHEN("the learner comes again") {
                stage.paper.all.clear();
                stage.run({{"=Zoë Marsh"}, {"quit"}});
                THEN("the name is known") { CHECK(stage.paper.has("Welcome back, Zoë Marsh.")); }
            }
        }
    }
}

SCENARIO("A learner plays without a name") {
    Stage stage;
    CHECK(stage.run({{""},
                     {"=Fog at the mole"},
                     {""},
                     {""},
                     {"=Shout a little."},
                     {""},
                     {""},
                     {""},
                     {"=Throw the rope."},
                     {""},
                     {""},
                     {"quit"}}) == Left::byQuitting);
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("DEBRIEF of 2 decisions, for nobody"));
    CHECK(stage.paper.count("Scenarios") == 2);
    CHECK(stage.paper.has("No reasons are written yet."));
    CHECK(stage.unread == 0);
}

SCENARIO("Lines keep to the width, and colour is only added where it is wanted") {
    const bool colour = GENERATE(false, true);
    Stage stage;
    auto attempt = stage.begin();
    Paper paper(40, colour);
    Learner learner(
        stage.clock, paper,
        {{"?"}, {"again", 9s}, {"=Ring the bell."}, {"x"}, {""}, {""}, {""}, {"=Throw the rope.", 25s}, {""}});
    CHECK(terminal::play(*stage.practice, *attempt, stage.options, learner, paper) == Left::atEnding);
    CAPTURE(paper.all);
    std::string plain = paper.all;
    for (std::size_t at = 0; (at = plain.find('\x1b', at)) != std::string::npos;) {
        plain.erase(at, plain.find('m', at) + 1 - at);
    }
    CHECK((plain != paper.all) == colour);
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find('\n', at), plain.size());
        CHECK(content::utf8Count(std::string_view(plain).substr(at, end - at)) <= 40);
        at = end + 1;
    }
}
