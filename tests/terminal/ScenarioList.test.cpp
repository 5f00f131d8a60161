#include "terminal/Reading.hpp"

#include <algorithm>

using namespace stage;

SCENARIO("An attempt that waits is offered first") {
    Stage stage;
    stage.run({{""}, {"=Fog at the mole"}, {""}, {""}, {"=Ring the bell."}, {"x"}, {""}, {"quit"}});
    CHECK(stage.paper.has("To go on where you are now: judgement resume"));
    stage.paper.all.clear();
    stage.run({{""}, {"1"}, {""}, {"=Throw the rope."}, {""}, {"quit"}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Attempts that wait for you", "Go on with Fog at the mole (1 decision, begun",
                              "Scenarios", "The end: Moored"});
}

SCENARIO("Files that cannot be played are named with what is wrong") {
    Stage stage;
    write(stage.folder.path / "scenarios/broken.yaml", "format: 1\nscenario: broken\nnonsense: 1\n");
    stage.open();
    stage.run({{""}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("These files cannot be played until they are mended:"));
    CHECK(stage.paper.has("broken.yaml"));
    CHECK(stage.paper.has("the file lacks"));
}

SCENARIO("A course tells its steps, begins one, and knows what was done when it is opened again") {
    Stage stage;
    std::filesystem::create_directories(stage.folder.path / "scenarios/courses");
    write(
        stage.folder.path / "scenarios/courses/watch.yaml",
        "format: 1\ncourse: watch\ntitle: First watch\nfor: A new hand.\npurpose: To look before you ring.\nlevel: 1\n"
        "steps:\n  - {scenario: fog, why: A boat is late.}\n  - {scenario: tide, why: It turns.}\n");
    stage.open();
    stage.run({{""},
               {"course"},
               {"2"},
               {"back"},
               {"course"},
               {"1"},
               {""},
               {""},
               {"=Ring the bell."},
               {"x"},
               {""},
               {""},
               {"=Throw the rope."},
               {""},
               {"quit"}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"First watch", "To look before you ring.", "2 steps:", "tide (not in the library here)",
                              "This is not in the library here.", "The end: Moored"});
    stage.paper.all.clear();
    stage.run({{""}, {"course"}, {"back"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("2 steps, 1 done:"));
}

SCENARIO("The list can be returned to from a briefing, and nothing is begun") {
    Stage stage;
    stage.run({{""},
               {"=Fog at the mole"},
               {"back"},
               {"=Fog at the mole"},
               {""},
               {"BACK"},
               {"=Fog at the mole"},
               {""},
               {"hm"},
               {"again"},
               {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.unread == 0);
    CHECK(stage.paper.count("A boat is late.") == 3);
    CHECK(stage.paper.count("It is five in the morning.") == 3);
    CHECK(stage.waiting().empty());
}

SCENARIO("Even a long list fits a screen of 24 lines of 80 characters, with a number for each scenario") {
    Stage stage;
    for (int i = 1; i <= 14; ++i) {
        std::string text = scenarioText;
        text.replace(text.find("scenario: fog"), 13, "scenario: fog-" + std::to_string(i));
        text.replace(text.find("title: Fog at the mole"), 22, "title: Fog number " + std::to_string(i));
        write(stage.folder.path / ("scenarios/fog-" + std::to_string(i) + ".yaml"), text);
    }
    stage.open();
    stage.run({{""}, {"quit"}});
    const std::string list = stage.paper.all.substr(placeOf(stage.paper, "Scenarios"));
    CAPTURE(list);
    CHECK(std::ranges::count(list, '\n') < 24);
    inThisOrder(stage.paper,
                {"Scenarios", "   1. Fog", "   9. Fog", "  10. Fog", "  15. Fog", "Type a number of the list"});
    CHECK(stage.paper.has(". Fog at the mole (Deck hand, about 5 minutes)\n"));
    CHECK_FALSE(stage.paper.has("A boat is late.")); // what it is about is told when it is picked
}

SCENARIO("A number that is not in the list is said to be none, with what to type instead") {
    Stage stage;
    stage.run({{""}, {"9"}, {"fog"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("There is no number 9 in the list. Type a number"));
    CHECK(stage.paper.count("Type a number of the list and Enter") == 3);
}

SCENARIO("At a briefing a number begins nothing and is not looked for in a list") {
    Stage stage;
    stage.run({{""}, {"1"}, {"1"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.count("Press Enter for the briefing") == 2);
    CHECK_FALSE(stage.paper.has("no number"));
    CHECK(stage.waiting().empty());
}

SCENARIO("Of many files that cannot be played only the first are named") {
    Stage stage;
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        write(stage.folder.path / "scenarios" / (std::string(name) + ".yaml"), "format: 1\n");
    }
    stage.open();
    stage.run({{""}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.count(".yaml: ") == 3);
    CHECK(stage.paper.has("and 2 more"));
}
