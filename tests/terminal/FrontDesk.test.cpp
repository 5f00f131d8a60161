#include "terminal/Reading.hpp"

#include "content/Utf8.hpp"

using namespace stage;

SCENARIO("Names from a keyboard that sends anything are made harmless or refused") {
    Stage stage;
    stage.run({{"Mal\x1b[31mory\x07 \xFF"}, {"1"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK_FALSE(content::findBadCharacter(stage.paper.all));
    const auto learners = std::get<std::vector<practice::Learner>>(stage.practice->learners());
    REQUIRE(learners.size() == 1);
    CHECK(learners[0].name.find('\x1b') == std::string::npos);

    stage.paper.all.clear();
    stage.run({{std::string(500, 'n')}, {"1"}, {""}, {"quit"}});
    CHECK(std::get<std::vector<practice::Learner>>(stage.practice->learners()).size() == 1);
    CHECK(stage.paper.has("80"));
}

SCENARIO("A question mark is answered wherever something is asked, and never scolded") {
    Stage stage;
    stage.run(
        {{"?"}, {"Ada"}, {"?"}, {"again"}, {"notes"}, {"1"}, {"?"}, {"again"}, {"time"}, {"1"}, {""}, {"?"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.unread == 0);
    inThisOrder(stage.paper,
                {"on this computer; with it", "Which rank does Ada have?", "`again` lists the ranks once more",
                 "Nothing is being played now", "Welcome, Ada.", "the number of a scenario: tells what it is about",
                 "There is no time limit here.", "It is five in the morning.", "`again` tells this"});
    CHECK(stage.paper.count("Which rank does Ada have?") == 2);
    CHECK(stage.paper.count("\nScenarios\n") == 2);
    for (const auto* scolding : {"no number", "not understood", "No learner"}) {
        CAPTURE(scolding);
        CHECK_FALSE(stage.paper.has(scolding));
    }
}

SCENARIO("A number alone is no name") {
    Stage stage;
    stage.run({{"4711"}, {"Ada"}, {"1"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("a number alone picks from a list"));
    CHECK(std::get<std::vector<practice::Learner>>(stage.practice->learners()).size() == 1);
}

SCENARIO("What was written for a learner and not read yet is told before anything is asked") {
    Stage stage;
    stage.options.news = "Mina Kowalczyk has written about \u201CFog at the mole\u201D.";
    stage.run({{"Ada"}, {"1"}, {"quit"}});
    inThisOrder(stage.paper, {"Mina Kowalczyk has written about", "Who plays?"});
}
