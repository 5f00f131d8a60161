#include "window/ReviewHouse.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

using namespace window;
using namespace std::chrono_literals;

SCENARIO("Where accounts are set up, nothing shows before somebody has signed in") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    REQUIRE(robot.screen() == "sign-in");
    robot.press(Key::escape);
    CHECK(robot.screen() == "sign-in");
    CHECK_FALSE(robot.sees("Ana"));
    robot.type(U"Sunita Rhys");
    robot.press(Key::enter);
    robot.type(ReviewHouse::typedSecret);

    SECTION("what is typed is hidden until it is asked for, and cannot be copied") {
        CHECK_FALSE(robot.sees("correct"));
        CHECK(robot.sees("\u2022\u2022\u2022\u2022"));
        robot.press(Key::a, false, true);
        robot.press(Key::c, false, true);
        CHECK(robot.clipboard.text().empty());
        robot.click(words::showPassphrase);
        CHECK(robot.sees(ReviewHouse::secret));
        robot.click(words::hidePassphrase);
        CHECK_FALSE(robot.sees("correct"));
    }
    SECTION("the cursor moves among the dots as among letters") {
        robot.press(Key::left);
        robot.press(Key::backspace);
        robot.type(U"r");
        robot.click(words::showPassphrase);
        CHECK(robot.sees(ReviewHouse::secret));
    }
    SECTION("a supervisor comes to whom she looks after, and to nobody else") {
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "learners");
        CHECK(robot.sees("Ana Petrov"));
        CHECK_FALSE(robot.sees("Ben Okoro"));
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "title");
        CHECK(robot.sees("Signed in: Sunita Rhys, supervisor"));
        robot.click(words::signOut);
        REQUIRE(robot.screen() == "sign-in");
        CHECK_FALSE(robot.sees("Sunita"));
    }
}

SCENARIO("A learner who signed in plays under their own name, and nobody else's attempts show") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
    REQUIRE(robot.screen() == "title");
    CHECK_FALSE(robot.find(words::review));
    robot.click(words::earlierAttempts);
    CHECK(robot.sees("Ana Petrov"));
    CHECK_FALSE(robot.sees("Ben Okoro"));
    robot.press(Key::escape);
    robot.click(words::play);
    REQUIRE(robot.screen() == "gallery");
    robot.press(Key::escape);
    robot.click(words::play);
    CHECK(robot.screen() == "gallery"); // and never among the names of others
    robot.press(Key::escape);
    robot.click(words::myPage);
    REQUIRE(robot.screen() == "learner-page");
    CHECK(robot.sees("Ana Petrov"));
    CHECK_FALSE(robot.find(words::signOff));
}

SCENARIO("Somebody with a code chooses a passphrase of their own, twice the same") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Ben Okoro", wide(house.code));
    REQUIRE(robot.sees(words::chooseTitle));
    robot.type(U"three random words");
    robot.press(Key::enter);
    robot.type(U"three random birds");
    robot.press(Key::enter);
    CHECK(robot.sees(words::notTheSame));
    robot.press(Key::a, false, true);
    robot.type(U"three random words");
    robot.click(words::keepPassphrase);
    REQUIRE(robot.screen() == "title");
    CHECK(robot.sees("Ben Okoro"));
    robot.click(words::signOut);
    ReviewHouse::signIn(robot, U"Ben Okoro", U"three random words");
    CHECK(robot.screen() == "title");
}

SCENARIO("What is wrong is said in plain words, and after too many failures there is a wait with its seconds") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    robot.click(words::signIn);
    CHECK(robot.sees(words::nameAndSecret));
    robot.click(words::signInName);
    ReviewHouse::signIn(robot, U"Ana Petrov", U"wrong, and wrong");
    CHECK(robot.sees(words::notTogether));
    for (int i = 0; i < 8 && !robot.sees("Try again in"); ++i)
        robot.press(Key::enter);
    REQUIRE(robot.sees("Try again in 5 seconds"));
    house.pass(robot, 2s);
    CHECK(robot.sees("Try again in 3 seconds"));
    robot.press(Key::a, false, true);
    robot.type(ReviewHouse::typedSecret);
    robot.press(Key::enter);
    CHECK(robot.screen() == "sign-in"); // nothing is looked at meanwhile
    house.pass(robot, 4s);
    CHECK_FALSE(robot.sees("Try again in"));
    robot.press(Key::enter);
    CHECK(robot.screen() == "title");
}

SCENARIO("The window locks when nobody has been at the keys, and time stands still meanwhile") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
    robot.click(words::play);
    robot.click("The corner shop");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");
    // Without a limit on time, somebody can be away for long; with one, only where the lock is shorter.
    WHEN("nothing is pressed for ten minutes elsewhere") {
        robot.press(Key::escape);
        robot.click(words::toTitle);
        REQUIRE(robot.screen() == "title");
        house.pass(robot, 9min);
        robot.stage().handle(PointerMoved{{10, 10}});
        house.pass(robot, 9min);
        REQUIRE(robot.screen() == "title"); // the mouse counts as the keys do
        house.pass(robot, 1min);
        REQUIRE(robot.screen() == "locked");
        CHECK(robot.sees("Ana Petrov is signed in here"));
        CHECK_FALSE(robot.sees(words::play));
        robot.press(Key::escape);
        CHECK(robot.screen() == "locked");
        THEN("the same person finds the screen as it was left") {
            robot.type(ReviewHouse::typedSecret);
            robot.press(Key::enter);
            CHECK(robot.screen() == "title");
            house.pass(robot, 9min);
            CHECK(robot.screen() == "title");
        }
        THEN("somebody else comes to what is theirs") {
            robot.click(words::somebodyElse);
            robot.type(U"Femi Brandt");
            robot.press(Key::enter);
            robot.type(ReviewHouse::typedSecret);
            robot.press(Key::enter);
            REQUIRE(robot.screen() == "learners");
            CHECK(robot.sees("Ben Okoro"));
            CHECK_FALSE(robot.sees("Ana Petrov"));
        }
    }
}

SCENARIO("A running time stands still under the lock") {
    ReviewHouse house;
    (void)ReviewHouse::kept(records::Installations(house.records).lockAfter(1, "nobody", house.wall));
    Options o = house.options();
    o.preferences.pace = Pace::twice; // 90 seconds
    Robot robot(house.practice, o);
    ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
    robot.click(words::play);
    robot.click("The corner shop");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");
    house.pass(robot, 61s);
    REQUIRE(robot.screen() == "locked");
    CHECK_FALSE(robot.sees("Three hours"));
    house.pass(robot, 20min);
    REQUIRE(robot.screen() == "locked");
    robot.type(ReviewHouse::typedSecret);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");
    house.pass(robot, 25s);
    CHECK(robot.screen() == "situation");
    house.pass(robot, 10s);
    CHECK(robot.screen() != "situation");
    CHECK(robot.screen() != "locked");
}

SCENARIO("An input that comes late finds the window locked") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Sunita Rhys", ReviewHouse::typedSecret);
    REQUIRE(robot.screen() == "learners");
    robot.now += 11min; // as after a computer was asleep
    robot.press(Key::enter);
    CHECK(robot.screen() == "locked");
}

SCENARIO("Without accounts the window begins as ever, and nobody can sign anything") {
    ReviewHouse house(ReviewHouse::Accounts::none);
    Robot robot(house.practice, house.options());
    REQUIRE(robot.screen() == "title");
    CHECK_FALSE(robot.find(words::signOut));
    house.pass(robot, 60min);
    CHECK(robot.screen() == "title");
    robot.click(words::review);
    REQUIRE(robot.screen() == "learners");
    CHECK(robot.sees("Ben Okoro"));
    robot.click("Ana Petrov");
    REQUIRE(robot.screen() == "learner-page");
    CHECK_FALSE(robot.find(words::signOff));
    robot.click("first attempt · ");
    REQUIRE(robot.screen() == "debrief");
    CHECK_FALSE(robot.find(words::addComment));
}
