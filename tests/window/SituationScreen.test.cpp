#include "window/screens/SituationScreen.hpp"
#include "window/Robot.hpp"
#include "window/SampleScenario.hpp"

#include <catch2/catch.hpp>

using namespace window;
using namespace std::chrono_literals;

namespace {

struct Chosen {
    std::vector<std::pair<std::size_t, std::chrono::milliseconds>> choices;
    int expired = 0;
    int paused = 0;
    std::vector<std::string> hints;
};

void showSituation(Robot& robot, Chosen& chosen, Pace pace = Pace::usual) {
    const auto scenario = samples::scenario(samples::Texts::usual);
    const play::Journey journey(play::Runner(*scenario, 7), nullptr);
    robot.show(std::make_unique<SituationScreen>(
        journey, SituationScreen::Actions{[&robot] { return robot.now; },
                                          [&chosen](model::ChoiceId id, std::chrono::milliseconds thought) {
                                              chosen.choices.emplace_back(id.position(), thought);
                                          },
                                          [&chosen] { ++chosen.expired; },
                                          [&chosen] { ++chosen.paused; },
                                          [] {},
                                          {},
                                          pace,
                                          {},
                                          {},
                                          [&chosen](std::string hint) { chosen.hints.push_back(std::move(hint)); }}));
}

} // namespace

SCENARIO("A reader who needs more time to decide has it") {
    Robot robot;
    Chosen chosen;
    WHEN("it is half as much again") {
        showSituation(robot, chosen, Pace::half);
        THEN("the limit and the messages come so much later") {
            CHECK(robot.sees("1:08 left"));
            robot.pass(8100ms);
            CHECK_FALSE(robot.sees("Any unit free"));
            robot.pass(4s);
            CHECK(robot.sees("Any unit free"));
            robot.pass(55s);
            CHECK(chosen.expired == 0);
            robot.pass(1s);
            CHECK(chosen.expired == 1);
        }
    }
    WHEN("there is no limit") {
        showSituation(robot, chosen, Pace::untimed);
        THEN("no clock is shown, messages come, and nothing runs out") {
            CHECK_FALSE(robot.sees("left"));
            robot.pass(8100ms);
            CHECK(robot.sees("Any unit free"));
            robot.pass(1h);
            CHECK(chosen.expired == 0);
            robot.type(U"1");
            CHECK(chosen.choices.size() == 1);
        }
    }
}

SCENARIO("A situation with a timer and messages runs by the clock") {
    Robot robot;
    Chosen chosen;
    robot.now = 5min;
    showSituation(robot, chosen);
    CHECK(robot.sees("0:45 left"));
    CHECK_FALSE(robot.sees("Any unit free"));

    WHEN("time passes") {
        robot.pass(7900ms);
        CHECK_FALSE(robot.sees("Any unit free"));
        robot.pass(200ms);
        CHECK(robot.sees("Any unit free"));
        CHECK(robot.sees("Over the radio"));
        CHECK(robot.sees("0:37 left"));
        CHECK_FALSE(robot.sees("Are you listening"));
        robot.pass(12s);
        CHECK(robot.sees("Are you listening"));
        CHECK(chosen.expired == 0);
        robot.pass(25s);
        THEN("the timer chooses, once, and the screen stands still") {
            CHECK(chosen.expired == 1);
            CHECK(chosen.choices.empty());
            CHECK_FALSE(robot.stage().nextTick());
            robot.type(U"1");
            CHECK(chosen.choices.empty());
        }
    }
    WHEN("the clock runs on before anybody looks") {
        const auto due = robot.stage().nextTick();
        REQUIRE(due);
        robot.now += 3s;
        THEN("the next change is overdue, not put off") {
            CHECK(robot.stage().nextTick() == due);
            CHECK(*due < robot.now);
        }
    }
    WHEN("only the timer moves") {
        robot.pass(1s);
        robot.now += 100ms;
        robot.stage().tick();
        THEN("only its strip is painted again") {
            const Rect changed = robot.stage().paint();
            CHECK_FALSE(changed.empty());
            CHECK(changed.height < 60);
        }
    }
    WHEN("a number is typed") {
        robot.pass(4321ms);
        robot.type(U"2");
        THEN("the choice at that place is taken with the time thought, and no second one") {
            REQUIRE(chosen.choices.size() == 1);
            CHECK(chosen.choices[0].second == 4321ms);
            robot.type(U"1");
            CHECK(chosen.choices.size() == 1);
            robot.pass(2min);
            CHECK(chosen.expired == 0);
        }
    }
    WHEN("a number is typed for which there is no choice, or a key is held down") {
        robot.type(U"90");
        robot.stage().handle(Typed{U'1', true});
        THEN("nothing is taken") { CHECK(chosen.choices.empty()); }
    }
    WHEN("Enter is pressed although nothing has the focus") {
        robot.press(Key::enter);
        THEN("nothing is taken") { CHECK(chosen.choices.empty()); }
    }
    WHEN("the choice is clicked") {
        robot.click("Put your notebook away");
        THEN("it is taken") {
            REQUIRE(chosen.choices.size() == 1);
            CHECK(chosen.choices[0].first == 0);
        }
    }
    WHEN("Esc is pressed") {
        robot.press(Key::escape);
        THEN("the pause is asked for") { CHECK(chosen.paused == 1); }
    }
}

SCENARIO("In a narrow window a message that arrives does not push the choices from under the pointer") {
    Robot robot({960, 600}, {{}, 1.5});
    Chosen chosen;
    showSituation(robot, chosen);
    robot.press(Key::tab);
    for (int i = 0; i < 12 && robot.focusText().find("Put your notebook") == std::string::npos; ++i)
        robot.press(Key::tab);
    const Rect before = robot.stage().focus()->place();
    REQUIRE(before.y > 100);
    REQUIRE(before.bottom() < 600);
    robot.pass(9s);
    CHECK(robot.sees("Any unit free"));
    CHECK(robot.stage().focus()->place() == before);
}

SCENARIO("Down arrows read through a long text before they reach the choices") {
    Robot robot({960, 600}, {{}, 2.0});
    Chosen chosen;
    showSituation(robot, chosen);
    robot.press(Key::down);
    CHECK(robot.stage().focus() == nullptr);
    int presses = 0;
    while (!robot.stage().focus() && presses < 60) {
        robot.press(Key::down);
        ++presses;
    }
    CHECK(presses > 2);
    REQUIRE(robot.stage().focus());
}

SCENARIO("A number key takes no choice that has not been seen") {
    Robot robot({960, 600}, {{}, 2.0});
    Chosen chosen;
    showSituation(robot, chosen);
    std::string second;
    for (const Widget* widget : focusOrder(robot.top().root()))
        if (const auto* button = dynamic_cast<const ChoiceButton*>(widget); button && button->number() == 2)
            second = button->text();
    REQUIRE_FALSE(robot.inSight(second));
    robot.pass(1s);
    robot.type(U"2");
    REQUIRE(chosen.choices.empty());
    CHECK(robot.inSight(second));
    CHECK_THAT(robot.focusText(), Catch::Contains(second));
    REQUIRE(robot.stage().focus());
    CHECK(robot.stage().focus()->focusShown());
    CHECK(chosen.hints == std::vector<std::string>{"Press 2 again to choose it"});

    WHEN("it is pressed again") {
        robot.pass(2s);
        robot.type(U"2");
        THEN("the choice is taken, with all the time that was thought") {
            REQUIRE(chosen.choices.size() == 1);
            CHECK(chosen.choices[0].second == 3s);
        }
    }
    WHEN("nothing more is pressed") {
        robot.pass(45s);
        THEN("the time has run on and out") {
            CHECK(chosen.expired == 1);
            CHECK(chosen.choices.empty());
        }
    }
}
