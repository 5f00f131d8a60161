#include "terminal/Reading.hpp"

using namespace stage;
using terminal::Left;

SCENARIO("Time is told in words, and what runs out counts") {
    Stage stage;
    auto attempt = stage.begin();
    const Lines toTheBoat{{"=Shout a little."}, {"x"}, {""}, {""}};
    GIVEN("a situation with forty seconds") {
        WHEN("nothing is typed") {
            Lines lines = toTheBoat;
            lines.push_back({"1", 10min});
            CHECK(stage.play(*attempt, lines) == Left::atEnding);
            CAPTURE(stage.paper.all);
            THEN("it is told three times how long it lasts, and the timer's choice is taken") {
                inThisOrder(stage.paper, {"You have 40 seconds.", "Ada: \u201CDo something!\u201D",
                                          "Half of your time is left: 20 seconds.", "Ten seconds left.",
                                          "The time has run out. That counts as: \u201CStand and look.\u201D",
                                          "The end: On the stones"});
                CHECK(stage.paper.count("second") == 4);       // the announcement before Enter, and the three above
                CHECK(stage.paper.count("Your choice:") == 5); // and again below each of the three
                CHECK(taken(*attempt) == Ids{"shout", "freeze"});
                const auto& last = attempt->journey().runner().attempt().decisions.back();
                CHECK(last.expired);
                CHECK(last.thoughtMilliseconds == 40'000);
                CHECK(stage.forgotten == 1);
            }
        }
        WHEN("something is typed one millisecond before the end") {
            Lines lines = toTheBoat;
            lines.push_back({"=Throw the rope.", 39'999ms});
            stage.play(*attempt, lines);
            THEN("it counts") { CHECK(taken(*attempt) == Ids{"shout", "rope"}); }
        }
        WHEN("something is typed in the very moment of the end") {
            Lines lines = toTheBoat;
            lines.push_back({"=Throw the rope.", 40'000ms});
            stage.play(*attempt, lines);
            THEN("it is too late") { CHECK(taken(*attempt) == Ids{"shout", "freeze"}); }
        }
        WHEN("the time is asked for, and the situation once more") {
            Lines lines = toTheBoat;
            lines.push_back({"time", 12'500ms});
            lines.push_back({"again", 5'000ms});
            lines.push_back({"=Throw the rope.", 1ms});
            stage.play(*attempt, lines);
            CAPTURE(stage.paper.all);
            THEN("both are told and time goes on meanwhile") {
                CHECK(stage.paper.has("Time left: 28 seconds."));
                CHECK(stage.paper.count("A boat drifts") == 2);
                CHECK(stage.paper.count("Do something!") == 2); // when it came, and with the situation again
                CHECK(attempt->journey().runner().attempt().decisions.back().thoughtMilliseconds == 17'501);
            }
        }
    }
}

SCENARIO("A learner who needs more time has it") {
    Stage stage;
    auto attempt = stage.begin();
    Lines lines{{"=Shout a little."}, {"x"}, {""}, {""}};
    WHEN("it is twice as much") {
        stage.options.pace = practice::Pace::twice;
        lines.push_back({"1", 10min});
        stage.play(*attempt, lines);
        CAPTURE(stage.paper.all);
        THEN("the limit, the reminders and the messages come twice as late") {
            inThisOrder(stage.paper, {"You have 1 minute 20 seconds.", "Half of your time is left: 40 seconds.",
                                      "The time has run out."});
            CHECK(attempt->journey().runner().attempt().decisions.back().thoughtMilliseconds == 40'000);
        }
    }
    WHEN("there is no limit") {
        stage.options.pace = practice::Pace::untimed;
        lines.back() = {"=Throw the rope.", 10min};
        stage.play(*attempt, lines);
        CAPTURE(stage.paper.all);
        THEN("nothing is said of time, nothing runs out, and messages still come") {
            CHECK_FALSE(stage.paper.has("You have"));
            CHECK(stage.paper.has("Do something!"));
            CHECK(taken(*attempt) == Ids{"shout", "rope"});
            CHECK(attempt->journey().runner().attempt().decisions.back().thoughtMilliseconds == 600'000);
        }
    }
}

SCENARIO("Reminders of the time never stand close together") {
    const auto [limit, half, last] = GENERATE(table<std::string, int, int>(
        {{"14s", 0, 0}, {"15s", 0, 1}, {"22s", 0, 1}, {"29s", 0, 1}, {"30s", 1, 1}, {"2m", 1, 1}}));
    CAPTURE(limit);
    std::string text = scenarioText;
    text.replace(text.find("limit: 40s"), 10, "limit: " + limit);
    const std::size_t inject = text.find("    injects:\n      - {after: 15s");
    text.erase(inject, text.find("    choices:", inject) - inject);
    Stage stage(text);
    auto attempt = stage.begin();
    stage.play(*attempt, {{"=Shout a little."}, {"x"}, {""}, {""}, {"1", 10min}});
    CHECK(stage.paper.count("Half of your time") == static_cast<std::size_t>(half));
    CHECK(stage.paper.count("Ten seconds left.") == static_cast<std::size_t>(last));
    CHECK(stage.paper.count("The time has run out.") == 1);
}

SCENARIO("Messages arrive at their time on lines of their own") {
    Stage stage;
    auto attempt = stage.begin();
    stage.play(*attempt, {{"notes", 7'999ms}, {"time", 2ms}, {"=Ring the bell.", 41'000ms}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Nothing has been decided yet.", "\nRadio: \u201CEngine trouble.\u201D\n",
                              "There is no time limit here.", "Your reasons"});
    CHECK_FALSE(stage.paper.has("Shall I ring")); // it would have come at 50 seconds
}
