#include "practice/Practice.hpp"
#include "records/Records.hpp"
#include "window/PracticePlace.hpp"
#include "window/Robot.hpp"
#include "window/Samples.hpp"
#include "window/screens/DebriefScreen.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

using namespace window;
using namespace std::chrono_literals;

namespace {

/// The reasons that the records hold for the first decision of the only attempt; as they would be found after a crash.
std::string keptReasons(const practice::Practice& practice) {
    const auto made = practice.debriefOf(attemptsIn(practice).at(0).id);
    REQUIRE(std::holds_alternative<practice::FinishedDebrief>(made));
    return std::get<practice::FinishedDebrief>(made).debrief.decisions.at(0).rationale;
}

} // namespace

SCENARIO("A whole scenario is played with the keyboard alone") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Robot robot(practice, options());

    CHECK(robot.screen() == "title");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "learner");
    robot.type(U"Siân Ó Briain");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "gallery");
    CHECK(robot.sees("The corner shop"));
    CHECK(robot.sees("broken.yaml"));
    CHECK(robot.sees("ratting"));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "briefing");
    CHECK(robot.sees("racist words"));
    robot.press(Key::enter);

    std::vector<std::string> seen;
    for (int steps = 0; robot.screen() != "debrief" && steps < 40; ++steps) {
        seen.push_back(robot.screen());
        if (robot.screen() == "situation") {
            robot.pass(3s);
            robot.press(Key::tab);
            robot.press(Key::tab);
            robot.press(Key::tab);
            robot.press(Key::tab);
            if (steps == 0)
                robot.press(Key::enter);
            else
                robot.type(U"1");
        } else if (robot.screen() == "rationale") {
            robot.type(U"She waited; that comes first. Voilà.");
            robot.press(Key::enter, false, true);
        } else {
            robot.press(Key::enter);
        }
    }
    REQUIRE(robot.screen() == "debrief");
    CHECK(std::count(seen.begin(), seen.end(), "situation") == 4);
    CHECK(std::count(seen.begin(), seen.end(), "rationale") == 2);
    CHECK(std::count(seen.begin(), seen.end(), "ending") == 1);

    CHECK(robot.sees("In short"));
    CHECK(robot.sees("DECISION 4"));
    CHECK(robot.sees("Siân Ó Briain"));

    // A line of the profile leads to the decisions behind it.
    REQUIRE(robot.tabTo("Emotionally aware, level 1"));
    robot.press(Key::enter);
    CHECK(robot.sees("Only the decisions behind: Emotionally aware, level 1"));
    CHECK_THAT(robot.focusText(), Catch::Contains("DECISION"));
    CHECK_FALSE(robot.sees("DECISION 4"));
    robot.press(Key::enter);
    CHECK(robot.sees("She waited; that comes first. Voilà."));
    CHECK(robot.sees("The choices, and the author's reasoning"));
    robot.press(Key::escape);
    CHECK(robot.sees("DECISION 4"));

    REQUIRE(robot.tabTo("Save as files"));
    robot.press(Key::enter);
    CHECK(robot.sees("Written for Siân Ó Briain."));
    robot.press(Key::escape);
    CHECK(robot.screen() == "title");
    CHECK(robot.sees("Earlier attempts"));
}

SCENARIO("A whole scenario is played with the mouse alone, at double text size in the smallest window") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.preferences.look.text = 2.0;
    Robot robot(practice, o, {960, 600});

    robot.click("Play");
    robot.click("Play without a name");
    robot.click("The corner shop");
    robot.click("Begin");
    robot.click("Put your notebook away");
    REQUIRE(robot.screen() == "rationale");
    robot.click("Go on without");
    REQUIRE(robot.screen() == "consequence");
    CHECK(robot.sees("She breathes out."));
    robot.click("Go on");
    robot.click("Take a full account now");
    robot.click("Go on without");
    robot.click("Secure the recording");
    robot.click("Knock at the doors");
    REQUIRE(robot.screen() == "ending");
    robot.click("See the debrief");
    REQUIRE(robot.screen() == "debrief");
    robot.click("DECISION 2");
    CHECK(robot.sees("What she has only now said makes this a different offence."));
    robot.click("Another scenario");
    CHECK(robot.screen() == "gallery");
    robot.click("Back");
    robot.click("Earlier attempts");
    robot.click("The corner shop");
    CHECK(robot.screen() == "debrief");
}

SCENARIO("The timer's choice is recorded as such, and the debrief says so") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
    o.learner = "Ada";
    Robot robot(practice, o);
    REQUIRE(robot.screen() == "briefing");
    robot.press(Key::enter);
    robot.pass(46s);
    REQUIRE(robot.screen() == "rationale");
    CHECK(robot.sees("TIME RAN OUT"));
    CHECK(robot.sees("Ask for the reference"));
    robot.click("Go on without");
    for (int i = 0; i < 9 && robot.screen() != "ending"; ++i) {
        if (robot.screen() == "situation")
            robot.type(U"1");
        else if (robot.screen() == "rationale")
            robot.click("Go on without");
        else
            robot.click("Go on");
    }
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "debrief");
    CHECK(robot.sees("Time ran out"));
}

SCENARIO("A timer also runs out while the keys are looked up or the game is paused") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
    for (const Key key : {Key::f1, Key::escape}) {
        Robot robot(practice, o);
        robot.press(Key::enter);
        robot.pass(10s);
        robot.press(key);
        CHECK(robot.screen() == (key == Key::f1 ? "help" : "message"));
        robot.pass(40s);
        CHECK(robot.screen() == "rationale");
    }
}

SCENARIO("An attempt that was left is gone on with where it was") {
    const Place place;
    std::vector<std::string> before;
    {
        records::Records records = inFile(place.folder / "records.sqlite");
        practice::Practice practice = open(place, records);
        Options o = options();
        o.learner = "Ada";
        o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
        Robot robot(practice, o);
        robot.press(Key::enter);
        robot.click("Put your notebook away");
        robot.type(U"Reasons.");
        robot.press(Key::enter, false, true);
        REQUIRE(robot.screen() == "consequence");
        robot.press(Key::escape);
        CHECK(robot.sees("Everything you decided so far is saved. If you leave, you go on from here"));
        robot.press(Key::enter);
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "situation");
        before = robot.texts();
        robot.press(Key::escape);
        CHECK(robot.sees("Everything you decided so far is saved. If you leave, this situation will begin again"));
    }
    records::Records records = inFile(place.folder / "records.sqlite");
    practice::Practice practice = open(place, records);
    Robot robot(practice, options());
    CHECK(robot.sees("Go on: The corner shop (Ada)"));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "recap");
    CHECK(robot.sees("Put your notebook away"));
    CHECK(robot.sees("She breathes out."));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");
    CHECK(robot.texts() == before);
}

SCENARIO("Reasons that are being written are not lost with the window") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
    Robot robot(practice, o);
    robot.press(Key::enter);
    robot.click("Put your notebook away");
    REQUIRE(robot.screen() == "rationale");
    robot.pass(CaptionLine::stays);
    CHECK_FALSE(robot.stage().nextTick());
    robot.type(U"She wai");
    robot.pass(500ms);
    robot.type(U"ted");

    SECTION("they are kept a second after they were begun, and then the screen rests") {
        robot.pass(499ms);
        CHECK(keptReasons(practice).empty());
        robot.pass(1ms);
        CHECK(keptReasons(practice) == "She waited");
        CHECK_FALSE(robot.stage().nextTick());
        robot.type(U".");
        robot.pass(1s);
        CHECK(keptReasons(practice) == "She waited.");

        AND_WHEN("they are given after all, or taken back") {
            CHECK(robot.screen() == "rationale");
            robot.type(U" Three hours.");
            robot.press(Key::enter, false, true);
            CHECK(robot.screen() == "consequence");
            CHECK(keptReasons(practice) == "She waited. Three hours.");
        }
        AND_WHEN("the learner goes on without") {
            robot.click("Go on without");
            CHECK(keptReasons(practice).empty());
        }
    }
    SECTION("they are kept when the keyboard goes to another window") {
        robot.stage().handle(FocusLost{});
        CHECK(keptReasons(practice) == "She waited");
        CHECK(robot.screen() == "rationale");
    }
    SECTION("they are kept when the window is closed") {
        robot.stage().handle(CloseAsked{});
        CHECK(keptReasons(practice) == "She waited");
        CHECK(robot.stage().quitting());
    }
    SECTION("they are kept when the game is paused") {
        robot.press(Key::escape);
        CHECK(keptReasons(practice) == "She waited");
    }
}

SCENARIO("A decision that cannot be saved is not lost") {
    const Place place;
    records::Records records = inFile(place.folder / "records.sqlite");
    practice::Practice practice = open(place, records);
    Options o = options();
    o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
    Robot robot(practice, o);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");

    // From here on no file may grow: the disk is full as far as SQLite can tell.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit none = before;
    none.rlim_cur = 0;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &none) == 0);
    robot.type(U"1");
    const std::string screen = robot.screen();
    const std::string words = robot.everything();
    robot.press(Key::enter);
    const std::string again = robot.screen();
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);

    CHECK(screen == "message");
    CHECK_THAT(words, Catch::Contains("This could not be saved"));
    CHECK(again == "message");

    SECTION("once there is room, trying again goes on") {
        robot.click("Try again");
        CHECK(robot.screen() == "rationale");
        CHECK(practice.saving());
    }
    SECTION("or it goes on without saving, and the pause says so") {
        robot.click("Go on without saving");
        REQUIRE(robot.screen() == "rationale");
        robot.click("Go on without");
        while (robot.screen() == "consequence")
            robot.press(Key::enter);
        robot.press(Key::escape);
        CHECK(robot.sees("This attempt is not being saved"));
    }
}

SCENARIO("A scenario from outside the library is briefed before it is played, even under a name that the library has") {
    const Place place;
    std::string other = samples::scenarioText();
    other.replace(other.find("The corner shop"), 15, "Somewhere else ");
    fs::create_directories(place.folder / "elsewhere");
    std::ofstream(place.folder / "elsewhere/corner-shop.yaml") << other;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.first = BeginScenario{place.folder / "elsewhere/corner-shop.yaml"};
    Robot robot(practice, o);
    REQUIRE(robot.screen() == "briefing");
    CHECK(robot.sees("Somewhere else"));
    CHECK(robot.sees("racist words"));
    CHECK(attemptsIn(practice).empty()); // to read a briefing is not to begin
    robot.press(Key::enter);
    CHECK(robot.screen() == "situation");
    CHECK(robot.sees("Somewhere else"));
    CHECK(attemptsIn(practice).size() == 1);
}

SCENARIO("What cannot be done is said in a sentence, and leads back to the title") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    SECTION("an attempt that does not exist") { o.first = ResumeAttempt{"ffffffff"}; }
    SECTION("a scenario that does not exist") { o.first = BeginScenario{place.folder / "nowhere.yaml"}; }
    SECTION("a scenario with problems") { o.first = BeginScenario{place.folder / "scenarios/broken.yaml"}; }
    Robot robot(practice, o);
    REQUIRE(robot.screen() == "message");
    CHECK(robot.everything().size() > 60);
    robot.press(Key::enter);
    CHECK(robot.screen() == "title");
}

SCENARIO("A name that is taken or empty is said so beside the field") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    REQUIRE(std::holds_alternative<practice::Learner>(practice.addLearner("Ada", "constable")));
    Robot robot(practice, options());
    robot.click("Play");
    CHECK(robot.sees("Ada"));
    robot.click("Add and go on");
    CHECK(robot.sees("Write a name first"));
    robot.click("Name");
    robot.type(U"ADA");
    CHECK_FALSE(robot.sees("Write a name first"));
    robot.press(Key::enter);
    CHECK(robot.screen() == "learner");
    CHECK_FALSE(robot.everything().empty());
    robot.type(U" Lovelace");
    robot.click("Sergeant");
    robot.click("Add and go on");
    CHECK(robot.screen() == "gallery");
    CHECK(robot.sees("ADA Lovelace"));
}
