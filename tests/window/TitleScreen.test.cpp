#include "window/screens/TitleScreen.hpp"
#include "window/PracticePlace.hpp"
#include "window/ReadAloud.hpp"
#include "window/Robot.hpp"
#include "window/Strings.hpp"

using namespace window;
using namespace std::chrono_literals;

namespace {

const std::string longName = "Bartholomew Maximilian Featherstonehaugh-Cholmondeley of Kew";

/// Plays on by the first choice until a screen of that name comes.
void playTo(Robot& robot, const std::string& wanted) {
    for (int steps = 0; robot.screen() != wanted && steps < 60; ++steps) {
        if (robot.screen() == "situation")
            robot.type(U"1");
        else
            robot.press(Key::enter, false, robot.screen() == "rationale");
    }
    REQUIRE(robot.screen() == wanted);
}

} // namespace

SCENARIO("A name of 60 letters is shortened on the button that goes on, and the title does not scroll") {
    REQUIRE(longName.size() == 60);
    Robot robot({960, 600});
    const auto title = [](const std::string& name) {
        TitleScreen::Content content;
        content.goOn = "The corner shop (" + name + ")";
        content.earlierAttempts = true;
        content.version = "1.0.0";
        return std::make_unique<TitleScreen>(content, TitleScreen::Actions{});
    };
    robot.show(title(longName));
    CHECK(robot.top().mainScroll()->furthest() == 0);
    const int tall = robot.find("Go on: ")->place().height;
    const std::string aloud = readAloud(robot.top(), robot.stage().setting());
    CHECK_THAT(aloud, Catch::Contains("Go on: The corner shop (" + longName + ")"));

    robot.show(title("Bartholomew Maximilian Ap"));
    CHECK(robot.find("Go on: ")->place().height == tall); // two lines, as with a usual name
}

SCENARIO("With everything that it can offer the title does not scroll in the smallest window") {
    for (const bool news : {false, true})
        for (const bool goOn : {false, true}) {
            CAPTURE(news, goOn);
            Robot robot({960, 600});
            TitleScreen::Content content;
            content.earlierAttempts = content.mine = true;
            if (goOn)
                content.goOn = "Fare dispute (Ana Petrov)";
            if (news)
                content.news = "Sunita Rhys has written about \u201CFare dispute\u201D";
            content.signedIn = "Signed in: Ana Petrov, learner";
            content.version = "1.0.0";
            robot.show(std::make_unique<TitleScreen>(content, TitleScreen::Actions{}));
            CHECK(robot.top().mainScroll()->furthest() == 0);
        }
}

SCENARIO("A practice run that was left is never what the title goes on with") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    const auto playOne = [&](const std::string& until) {
        Options o = options();
        o.first = BeginScenario{place.folder / "scenarios/corner-shop.yaml"};
        o.learner = "Ada";
        Robot robot(practice, o);
        robot.press(Key::enter);
        playTo(robot, until);
        if (until == "ending")
            robot.press(Key::enter);
    };
    playOne("ending");
    const std::string ended = attemptsIn(practice).at(0).id;
    const auto leaveWhatIf = [&] {
        Options o = options();
        o.first = AskWhatIf{ended, 3};
        Robot robot(practice, o);
        REQUIRE(robot.screen() == "what-if");
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "situation");
        robot.type(U"2");
        REQUIRE_FALSE(robot.sees("The recorder under the counter")); // decided, and gone on
    };

    WHEN("only a practice run waits") {
        leaveWhatIf();
        Robot robot(practice, options());
        THEN("the title begins with Play, and the run is among the attempts") {
            CHECK_FALSE(robot.sees("Go on"));
            CHECK_THAT(robot.focusText(), Catch::StartsWith("Play"));
            robot.click("Earlier attempts");
            robot.click("practice from decision 3");
            CHECK(robot.screen() != "attempts");
            CHECK(robot.sees("Practice · The corner shop"));
        }
    }
    WHEN("an attempt that counts waits as well, and was left before") {
        playOne("rationale");
        leaveWhatIf();
        Robot robot(practice, options());
        THEN("it is what the title goes on with") {
            REQUIRE(robot.sees("Go on: The corner shop (Ada)"));
            CHECK_FALSE(robot.sees("Practice"));
            robot.press(Key::enter);
            CHECK(robot.screen() == "rationale");
        }
    }
}

SCENARIO("Settings are reached from the list of learners and from the gallery, and lead back there") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Robot robot(practice, options());
    robot.click(words::play);
    REQUIRE(robot.screen() == "learner");
    robot.click(words::settings);
    REQUIRE(robot.screen() == "settings");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "learner");
    robot.click(words::withoutName);
    REQUIRE(robot.screen() == "gallery");
    REQUIRE(robot.tabTo(words::settings));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "settings");
    robot.press(Key::escape);
    CHECK(robot.screen() == "gallery");
}
