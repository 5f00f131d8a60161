#include "window/PracticePlace.hpp"
#include "window/Robot.hpp"

#include <set>

using namespace window;
using namespace std::chrono_literals;

namespace {

/// Plays on by the choice of that number to the next ending; the screens that were seen, and whether each said that it
/// is practice.
std::set<std::string> playToEnding(Robot& robot, char32_t choice, const std::string& bar = {}) {
    std::set<std::string> seen;
    for (int steps = 0; robot.screen() != "ending" && steps < 40; ++steps) {
        CAPTURE(robot.screen(), robot.everything());
        CHECK(robot.sees(bar));
        seen.insert(robot.screen());
        if (robot.screen() == "situation")
            robot.type(std::u32string(1, choice));
        else if (robot.screen() == "rationale")
            robot.press(Key::enter, false, true);
        else
            robot.press(Key::enter);
    }
    REQUIRE(robot.screen() == "ending");
    CHECK(robot.sees(bar));
    return seen;
}

const std::string bar = "Practice · The corner shop";

/// Ada's attempt by the first choices, to its end.
std::string played(practice::Practice& practice, const Place& place) {
    Options o = options();
    o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
    o.learner = "Ada";
    Robot robot(practice, o);
    robot.press(Key::enter);
    playToEnding(robot, U'1');
    return attemptsIn(practice).at(0).id;
}

debrief::Debrief debriefOf(const practice::Practice& practice, const std::string& id) {
    const auto made = practice.debriefOf(id);
    REQUIRE(std::holds_alternative<practice::FinishedDebrief>(made));
    return std::get<practice::FinishedDebrief>(made).debrief;
}

} // namespace

SCENARIO("From a debrief a decision is tried otherwise with the keyboard alone, and one comes back to it") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    const std::string first = played(practice, place);
    const auto before = debriefOf(practice, first);

    Robot robot(practice, options());
    REQUIRE(robot.tabTo("Earlier attempts"));
    robot.press(Key::enter);
    REQUIRE(robot.tabTo("The corner shop"));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "debrief");
    CHECK_FALSE(robot.sees("Practice · "));
    CHECK(robot.sees("Open a decision to see all that came from it"));
    CHECK_FALSE(robot.sees("What if you had chosen otherwise?")); // in a decision, once it is opened
    REQUIRE(robot.tabTo("DECISION 3"));
    robot.press(Key::enter);
    robot.press(Key::tab);
    CHECK(robot.focusText() == "What if?\n"); // near the title, and again at the end
    REQUIRE(robot.tabTo("What if you had chosen otherwise?"));
    REQUIRE(robot.tabTo("What if?"));
    robot.press(Key::enter);

    REQUIRE(robot.screen() == "what-if");
    CHECK(robot.sees(bar));
    CHECK(robot.sees("THEN YOU CHOSE"));
    CHECK(robot.sees("it counts in no profile"));
    robot.type(U"n"); // what led here is in the notebook
    CHECK(robot.sees("She breathes out.") == (before.decisions[0].taken.position() == 0));
    CHECK(robot.sees("DECISION 2"));
    CHECK(robot.sees(bar));
    robot.type(U"n");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");
    CHECK(robot.sees("The recorder under the counter keeps seven days."));
    const auto seen = playToEnding(robot, U'2', bar);
    CHECK(seen.count("situation") == 1);
    robot.press(Key::enter);

    REQUIRE(robot.screen() == "debrief");
    CHECK(robot.sees(bar));
    CHECK(robot.sees("practice from decision 3, not counted"));
    CHECK(robot.sees("Then and now"));
    CHECK(robot.sees("At decision 3 you went another way."));
    CHECK(robot.sees("That path ended with:"));
    CHECK(robot.sees("What if"));
    CHECK_THAT(robot.focusText(), Catch::Contains("Back to the earlier debrief"));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "debrief");
    CHECK_FALSE(robot.sees("Practice · "));
    CHECK_FALSE(robot.sees("Then and now"));

    const auto after = debriefOf(practice, first);
    CHECK(after.provenance.mode == "first");
    CHECK(after.summary == before.summary);
    CHECK(after.quality.mean == before.quality.mean);
    const auto all = attemptsIn(practice);
    REQUIRE(all.size() == 2);
    CHECK(debriefOf(practice, all[0].id == first ? all[1].id : all[0].id).provenance.branch->decision == 3);
}

SCENARIO(
    "From a debrief a decision is tried otherwise with the mouse alone, at double text size in the smallest window") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    const std::string first = played(practice, place);
    Options o = options();
    o.preferences.look.text = 2.0;
    Robot robot(practice, o, {960, 600});
    robot.click("Earlier attempts");
    robot.click("The corner shop");
    robot.click("DECISION 1");
    robot.click("What if you had chosen otherwise?");
    REQUIRE(robot.screen() == "what-if");
    CHECK(robot.sees("begins again, with its full time"));
    robot.click("Choose again");
    robot.pass(1s);
    robot.click("Tell her that you have been called away");
    REQUIRE(robot.screen() == "rationale");
    CHECK(robot.sees(bar));

    WHEN("it is left from the pause, for the debrief it came from") {
        robot.click("Pause");
        robot.click("Back to the debrief");
        REQUIRE(robot.screen() == "debrief");
        CHECK_FALSE(robot.sees("Practice · "));
        THEN("it waits, and says what it is") {
            robot.click("Back");
            CHECK_FALSE(robot.sees("Go on")); // practice is not what the title goes on with
            robot.click("Earlier attempts");
            CHECK(robot.sees("practice from decision 1, not counted"));
            CHECK(robot.sees("Practice"));
        }
    }
    WHEN("it is played to its end") {
        robot.click("Go on without");
        playToEnding(robot, U'1', bar);
        robot.click("See the debrief");
        CHECK(robot.sees("practice from decision 1, not counted"));
        robot.click("Back to the earlier debrief");
        THEN("the first attempt is the first, and the gallery counts it alone") {
            CHECK(debriefOf(practice, first).provenance.mode == "first");
            robot.click("Back");
            robot.click("Play");
            robot.click("Ada");
            CHECK(robot.sees("Finished once, on"));
            CHECK_FALSE(robot.sees("Finished twice"));
        }
    }
}

SCENARIO("A practice run in which nothing was decided leaves no trace in the lists") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    const std::string first = played(practice, place);
    Options o = options();
    o.first = AskWhatIf{first.substr(0, 6), 2};
    Robot robot(practice, o);
    REQUIRE(robot.screen() == "what-if");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");
    robot.press(Key::escape);
    robot.click("Leave to the title");
    CHECK_FALSE(robot.sees("Go on"));
    robot.click("Earlier attempts");
    CHECK_FALSE(robot.sees("To go on with"));
}

SCENARIO("A decision that cannot be tried otherwise is said so, and leads to the debrief") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.first = AskWhatIf{played(practice, place), 9};
    Robot robot(practice, o);
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees("its decisions have the numbers 1 to 4"));
    robot.press(Key::enter);
    CHECK(robot.screen() == "debrief");
}
