#include "window/screens/LoadingScreen.hpp"
#include "window/Robot.hpp"

#include <catch2/catch.hpp>

using namespace window;
using namespace std::chrono_literals;

SCENARIO("What takes long says how far it is, goes on by itself, and can be left") {
    Robot robot;
    std::size_t done = 0;
    int finished = 0;
    int cancelled = 0;
    robot.show(std::make_unique<LoadingScreen>(
        "Reading the scenarios", LoadingScreen::Actions{[&] {
                                                            robot.now += 30ms; // so long takes one step
                                                            return LoadingScreen::Progress{++done, 5};
                                                        },
                                                        [&robot] { return robot.now; }, [&finished] { ++finished; },
                                                        [&cancelled] { ++cancelled; }}));
    WHEN("time passes") {
        REQUIRE(robot.stage().nextTick());
        robot.stage().tick();
        THEN("it does a little at a time, so that keys are heard in between") {
            CHECK(done == 2);
            CHECK(robot.sees("2 of 5"));
            CHECK(finished == 0);
            robot.stage().tick();
            robot.stage().tick();
            CHECK(robot.sees("5 of 5"));
            CHECK(finished == 1);
            CHECK_FALSE(robot.stage().nextTick());
        }
    }
    WHEN("it is left, by key or by button") {
        robot.press(Key::escape);
        CHECK(cancelled == 1);
        robot.click("Cancel");
        CHECK(cancelled == 2);
        CHECK(finished == 0);
    }
}
