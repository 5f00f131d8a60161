#include "window/screens/NotebookScreen.hpp"

#include "window/PracticePlace.hpp"
#include "window/Robot.hpp"

using namespace window;
using namespace std::chrono_literals;

namespace {

Options atTheShop(const Place& place) {
    Options o = options();
    o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
    return o;
}

/// Nothing that an author keyed, and no rating, may stand in it.
void checkTellsNothingKeyed(Robot& robot) {
    const std::string all = robot.everything();
    CAPTURE(all);
    for (const char* keyed : {"best", "poor", "harmful", "strongest", "She has to feel heard", "EA-1", "the promise"})
        CHECK(all.find(keyed) == std::string::npos);
}

} // namespace

SCENARIO("The notebook is opened, read and closed with the keyboard alone, wherever one is") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Robot robot(practice, atTheShop(place));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");

    robot.type(U"n");
    REQUIRE(robot.screen() == "notebook");
    CHECK(robot.sees("is talking before the door has closed behind you"));
    CHECK(robot.sees("Three hours I have stood here"));
    CHECK(robot.sees("Still to be decided."));
    CHECK(robot.sees("It is 21:40 on a wet Tuesday."));
    CHECK_FALSE(robot.sees("Any unit free"));
    robot.type(U"N");
    REQUIRE(robot.screen() == "situation");

    robot.pass(9s);
    robot.type(U"N");
    CHECK(robot.sees("Any unit free"));
    CHECK_FALSE(robot.sees("Are you listening to me?"));
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "situation");

    robot.click("Put your notebook away");
    REQUIRE(robot.screen() == "rationale");
    robot.type(U"Not now: she waits.");
    CHECK(robot.screen() == "rationale"); // where text is written, N is a letter
    robot.press(Key::tab);
    robot.type(U"n");
    REQUIRE(robot.screen() == "notebook");
    CHECK(robot.sees("YOU CHOSE"));
    CHECK_FALSE(robot.sees("She breathes out."));
    checkTellsNothingKeyed(robot);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "rationale");
    robot.press(Key::enter, false, true);
    REQUIRE(robot.screen() == "consequence");
    robot.type(U"n");
    CHECK(robot.sees("She breathes out."));
    CHECK(robot.sees("Not now: she waits."));
    robot.press(Key::f1);
    CHECK(robot.screen() == "help");
    robot.press(Key::escape);
    robot.press(Key::escape);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");

    robot.type(U"1");
    while (robot.screen() != "ending") {
        if (robot.screen() == "situation")
            robot.type(U"1");
        else if (robot.screen() == "rationale")
            robot.press(Key::enter, false, true);
        else
            robot.press(Key::enter);
    }
    robot.type(U"n");
    REQUIRE(robot.screen() == "notebook");
    const std::string all = robot.everything();
    CHECK(all.find("Three dates, one camera, one name.") < all.find("DECISION 4"));
    CHECK(all.find("DECISION 4") < all.find("DECISION 1")); // the newest first
    CHECK(all.find("DECISION 1") < all.find("It is 21:40"));
    checkTellsNothingKeyed(robot);
    robot.type(U"n");
    CHECK(robot.screen() == "ending");
}

SCENARIO("The notebook is opened and closed with the mouse alone, also where an attempt is gone on with") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.preferences.look.text = 2.0;
    {
        Options first = atTheShop(place);
        first.learner = "Ada";
        Robot robot(practice, first, {960, 600});
        robot.click("Begin");
        robot.click("Notebook");
        REQUIRE(robot.screen() == "notebook");
        robot.click("Close the notebook");
        robot.click("Put your notebook away");
        robot.click("Notebook");
        REQUIRE(robot.screen() == "notebook");
        robot.click("Close the notebook");
        robot.click("Go on without");
        robot.click("Go on");
        REQUIRE(robot.screen() == "situation");
    }
    Robot robot(practice, o, {960, 600});
    robot.click("Go on: The corner shop (Ada)");
    REQUIRE(robot.screen() == "recap");
    robot.click("Notebook");
    REQUIRE(robot.screen() == "notebook");
    CHECK(robot.sees("She breathes out."));
    CHECK_FALSE(robot.sees("She points at the till")); // that situation has not been shown again yet
    robot.click("Close the notebook");
    CHECK(robot.screen() == "recap");
}

SCENARIO("The time of a situation runs on while the notebook is open, is seen there, and runs out") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = atTheShop(place);
    const auto [pace, limit] = GENERATE(table<Pace, std::chrono::seconds>({{Pace::usual, 45s}, {Pace::twice, 90s}}));
    o.preferences.pace = pace;
    Robot robot(practice, o);
    robot.press(Key::enter);
    robot.pass(5s);
    robot.type(U"n");
    CHECK(robot.sees("The time of this situation goes on running"));
    const auto left = [&](std::chrono::seconds s) {
        return std::to_string(s.count() / 60) + ":" + (s.count() % 60 < 10 ? "0" : "") + std::to_string(s.count() % 60) +
               " left";
    };
    CHECK(robot.sees(left(limit - 5s)));
    robot.pass(20s);
    CHECK(robot.screen() == "notebook");
    CHECK(robot.sees(left(limit - 25s)));
    robot.pass(limit);
    CHECK(robot.screen() == "rationale");
    CHECK(robot.sees("TIME RAN OUT"));
}

SCENARIO("Without a limit the notebook has no clock, and messages come as they did for this learner") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = atTheShop(place);
    SECTION("no limit") {
        o.preferences.pace = Pace::untimed;
        Robot robot(practice, o);
        robot.press(Key::enter);
        robot.pass(9s);
        robot.type(U"n");
        CHECK_FALSE(robot.sees("goes on running"));
        CHECK(robot.sees("Any unit free"));
    }
    SECTION("twice the time, taken back in the middle") {
        o.preferences.pace = Pace::twice;
        Robot robot(practice, o);
        robot.press(Key::enter);
        robot.pass(10s); // the message of 8 s comes at 16 s
        robot.type(U"n");
        CHECK_FALSE(robot.sees("Any unit free"));
        robot.press(Key::escape);
        robot.click("Put your notebook away");
        robot.press(Key::escape);
        robot.click("Settings");
        robot.click("As written");
        robot.press(Key::escape);
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "rationale");
        robot.click("Notebook");
        CHECK_FALSE(robot.sees("Any unit free"));
    }
}

SCENARIO("Reasons that are being written are kept when the notebook is opened") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Robot robot(practice, atTheShop(place));
    robot.press(Key::enter);
    robot.click("Put your notebook away");
    robot.type(U"She waited");
    robot.click("Notebook");
    REQUIRE(robot.screen() == "notebook");
    const auto made = practice.debriefOf(attemptsIn(practice).at(0).id);
    CHECK(std::get<practice::FinishedDebrief>(made).debrief.decisions.at(0).rationale == "She waited");
    robot.click("Close the notebook");
    REQUIRE(robot.screen() == "rationale");
    CHECK(robot.sees("She waited"));
}

TEST_CASE("A long notebook shows its newest pages, and more on demand") {
    NotebookScreen::Content content;
    for (int i = 40; i > 0; --i)
        content.pages.push_back({"DECISION " + std::to_string(i), "Text " + std::to_string(i) + ".", {}, "YOU CHOSE",
                                 "Choice.", "", ""});
    Robot robot;
    robot.show(std::make_unique<NotebookScreen>(content, std::nullopt, NotebookScreen::Actions{[] {}, [] {}}));
    CHECK(robot.sees("Text 29."));
    CHECK_FALSE(robot.sees("Text 28."));
    robot.click("Show 12 more of 28");
    CHECK(robot.sees("Text 17."));
    CHECK_FALSE(robot.sees("Text 16."));
    robot.click("Show 12 more of 16");
    robot.click("Show the last 4");
    CHECK(robot.sees("Text 1."));
    CHECK_FALSE(robot.sees("Show"));
}
