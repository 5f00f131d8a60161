#include "window/OfficeHouse.hpp"
#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

#include <regex>

using namespace window;
using namespace std::chrono_literals;

namespace {

constexpr std::u32string_view rowansSecret = U"harbour pencil violet";

/// From the title, by keyboard alone.
void toSetUp(Robot& robot) {
    REQUIRE(robot.screen() == "title");
    REQUIRE(robot.tabTo(words::settings));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "settings");
    REQUIRE(robot.tabTo(words::setUpAccounts));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "set-up");
}

void setUp(Robot& robot) {
    toSetUp(robot);
    robot.type(U"Rowan Achebe");
    robot.press(Key::enter);
    robot.type(rowansSecret);
    robot.press(Key::enter);
    robot.type(rowansSecret);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "accounts");
}

std::string codeOn(Robot& robot) {
    REQUIRE(robot.screen() == "code");
    const std::string all = robot.everything();
    std::smatch code;
    REQUIRE(std::regex_search(all, code, std::regex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")));
    return code[0].str();
}

/// Adds somebody from the list of accounts; their code.
std::string add(Robot& robot, std::u32string_view name, const std::string& role) {
    REQUIRE(robot.screen() == "accounts");
    robot.click(words::addAccount);
    REQUIRE(robot.screen() == "new-account");
    robot.type(name);
    robot.click(role);
    robot.click(words::addAndShowCode);
    std::string code = codeOn(robot);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "accounts");
    return code;
}

} // namespace

SCENARIO("Accounts are set up from the settings, and from the code each person comes to what is theirs") {
    ReviewHouse house(ReviewHouse::Accounts::none);
    Robot robot(house.practice, house.options());
    setUp(robot);
    CHECK(robot.sees("Rowan Achebe"));
    CHECK(robot.sees("Ana Petrov")); // who has practised here
    CHECK(robot.sees("No account yet"));

    const std::string sunitas = add(robot, U"Sunita Rhys", "Supervisor");
    CHECK(robot.sees("Has not signed in with the code yet"));
    const std::string anas = add(robot, U"ana petrov", "Learner"); // the same learner, with what she has played
    const auto learners = ReviewHouse::kept(house.records.learners());
    CHECK(learners.size() == 2);
    const std::string zoes = add(robot, U"Zo\u00EB N\u00ED Bhriain \u3042", "Learner");
    CHECK(robot.sees("Zo\u00EB N\u00ED Bhriain \u3042"));

    robot.click("Ana Petrov");
    REQUIRE(robot.screen() == "person");
    robot.click(words::assignSupervisor);
    REQUIRE(robot.screen() == "pick");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "person");
    CHECK(robot.sees("Sunita Rhys"));
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "accounts");

    robot.click(words::signOut);
    ReviewHouse::signIn(robot, U"Sunita Rhys", wide(sunitas));
    REQUIRE(robot.sees(words::chooseTitle));
    robot.type(U"window gravel oboe");
    robot.press(Key::enter);
    robot.type(U"window gravel oboe");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "learners");
    CHECK(robot.sees("Ana Petrov"));
    CHECK_FALSE(robot.sees("Ben Okoro"));
    CHECK_FALSE(robot.find(words::whoIsIn)); // who is in which cohort is not a supervisor's to say
    robot.press(Key::escape);
    robot.click(words::signOut);
    ReviewHouse::signIn(robot, U"Ana Petrov", wide(anas));
    CHECK(robot.sees(words::chooseTitle));
    CHECK(zoes != anas);
}

SCENARIO("Nothing is set up before the last press, and what is wrong is said where it is") {
    ReviewHouse house(ReviewHouse::Accounts::none);
    Robot robot(house.practice, house.options());
    const auto any = [&house] { return ReviewHouse::kept(house.accounts().any()); };
    toSetUp(robot);
    CHECK(robot.sees("a supervisor those of the people"));
    robot.click(words::setUpNow);
    CHECK(robot.sees(words::nameFirst));
    SECTION("a second passphrase that is another") {
        robot.type(U"Rowan Achebe");
        robot.press(Key::enter);
        robot.type(rowansSecret);
        robot.press(Key::enter);
        robot.type(U"harbour pencil violin");
        CHECK_FALSE(robot.sees("violin")); // hidden
        robot.click(words::showPassphrase);
        CHECK(robot.sees("harbour pencil violin"));
        robot.click(words::setUpNow);
        CHECK(robot.sees(words::notTheSame));
        CHECK_FALSE(any());
        robot.press(Key::a, false, true); // the focus is where it is wrong
        robot.type(rowansSecret);
        robot.press(Key::enter);
        CHECK(robot.screen() == "accounts");
        CHECK(any());
    }
    SECTION("a passphrase that is too short, and the name of a learner") {
        robot.type(U"Ana Petrov");
        robot.press(Key::enter);
        robot.type(U"tiny");
        robot.press(Key::enter);
        robot.type(U"tiny");
        robot.press(Key::enter);
        CHECK(robot.sees("12 or more"));
        robot.press(Key::a, false, true);
        robot.type(rowansSecret);
        robot.press(Key::enter);
        robot.press(Key::a, false, true);
        robot.type(rowansSecret);
        robot.press(Key::enter);
        CHECK(robot.sees("taken already"));
        CHECK_FALSE(any());
    }
    SECTION("Esc leaves") {
        robot.type(U"Rowan");
        robot.press(Key::escape);
        CHECK(robot.screen() == "settings");
        robot.press(Key::escape);
        CHECK(robot.screen() == "title");
        CHECK_FALSE(any());
    }
}

SCENARIO("From the set-up on the window locks, and the settings set up nothing again") {
    ReviewHouse house(ReviewHouse::Accounts::none);
    Robot robot(house.practice, house.options());
    setUp(robot);
    house.pass(robot, 10min);
    REQUIRE(robot.screen() == "locked");
    CHECK_FALSE(robot.sees("Ana Petrov"));
    robot.type(rowansSecret);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "accounts");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "title");
    CHECK(robot.sees("Signed in: Rowan Achebe, administrator"));
    CHECK_FALSE(robot.find(words::review));
    robot.click(words::settings);
    CHECK_FALSE(robot.find(words::setUpAccounts));
    robot.press(Key::escape);
    robot.click(words::office);
    CHECK(robot.screen() == "accounts");
}

SCENARIO("An account gets a new code or is closed, each asked once before, and the last administrator stays") {
    OfficeHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Rowan Achebe", ReviewHouse::typedSecret);
    REQUIRE(robot.screen() == "accounts");
    SECTION("a new code") {
        robot.click("Sunita Rhys");
        robot.click(words::giveCode);
        REQUIRE(robot.screen() == "message");
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "person");
        CHECK(house.told("reset") == 0);
        robot.click(words::giveCode);
        robot.click(words::giveCode);
        const std::string code = codeOn(robot);
        robot.click(words::codeNoted);
        REQUIRE(robot.screen() == "person");
        CHECK_FALSE(robot.sees(code)); // only once
        CHECK(robot.sees("Has not signed in with the code yet"));
        CHECK(house.told("reset") == 1);
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "accounts");
        CHECK(robot.focusText().find("Sunita Rhys") != std::string::npos); // where one left off
    }
    SECTION("closing, and opening again") {
        robot.click("Femi Brandt");
        robot.click(words::closeAccount);
        robot.press(Key::enter); // what is offered first leaves it
        REQUIRE(robot.screen() == "person");
        CHECK(house.told("closed") == 0);
        robot.click(words::closeAccount);
        robot.click(words::closeAccount);
        REQUIRE(robot.screen() == "person");
        CHECK(robot.sees("Closed"));
        CHECK(house.told("closed") == 1);
        robot.click(words::openAgain);
        (void)codeOn(robot);
    }
    SECTION("the last administrator") {
        robot.click(OfficeHouse::rowan);
        robot.click(words::closeAccount);
        robot.click(words::closeAccount);
        REQUIRE(robot.screen() == "message");
        CHECK(robot.sees("last administrator who can sign in"));
        robot.press(Key::enter);
        CHECK(robot.screen() == "person");
        CHECK(house.told("closed") == 0);
    }
    SECTION("one's own account, where there is another administrator") {
        const auto added = ReviewHouse::kept(
            house.accounts().add("Noor Haddad", review::Role::administrator, house.rowanId, house.wall));
        (void)ReviewHouse::kept(
            house.accounts().choosePassphrase("Noor Haddad", added.code, ReviewHouse::secret, house.wall));
        robot.click(OfficeHouse::rowan);
        robot.click(words::closeAccount);
        robot.click(words::closeAccount);
        CHECK(robot.screen() == "sign-in");
    }
}

SCENARIO("A name that cannot be an account's is said at the field, and nobody is added") {
    OfficeHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Rowan Achebe", ReviewHouse::typedSecret);
    const auto count = [&house] { return ReviewHouse::kept(house.accounts().all()).size(); };
    const auto before = count();
    robot.click(words::addAccount);
    robot.press(Key::enter);
    CHECK(robot.sees(words::nameFirst));
    robot.type(U"sunita rhys");
    robot.click("Facilitator");
    CHECK(robot.sees("says who is in them"));
    robot.click(words::addAndShowCode);
    CHECK(robot.sees("taken already"));
    robot.click("Learner");
    robot.click(words::addAndShowCode);
    CHECK(robot.sees("account of the name"));
    CHECK(robot.screen() == "new-account");
    robot.press(Key::a, false, true);
    robot.type(U"Ben Okoro"); // a learner who has an account
    robot.press(Key::enter);
    CHECK(robot.sees("has an account already"));
    CHECK(count() == before);
    robot.press(Key::escape);
    CHECK(robot.screen() == "accounts");
}

SCENARIO("An administrator says who is in which cohort and who looks after whom") {
    OfficeHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Rowan Achebe", ReviewHouse::typedSecret);
    robot.click(words::cohorts);
    REQUIRE(robot.screen() == "cohorts");
    CHECK(robot.sees("Spring intake"));
    robot.click(words::addCohort);
    CHECK(robot.sees(words::nameFirst));
    REQUIRE(robot.tabTo(words::settled)); // the field comes after the places
    robot.press(Key::tab);
    robot.type(U"spring INTAKE");
    robot.press(Key::enter);
    CHECK(robot.sees("already"));
    robot.press(Key::a, false, true);
    robot.type(U"Sprnig intake");
    robot.press(Key::enter);
    CHECK(robot.screen() == "cohorts"); // asked before a second one much like the first is there
    CHECK(robot.sees("Did you mean \"Spring intake\"?"));
    robot.press(Key::a, false, true);
    robot.type(U"Autumn intake");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "roster");
    CHECK(robot.sees("0 learners"));
    robot.click(words::putLearnerIn);
    robot.click("Ana Petrov");
    REQUIRE(robot.screen() == "roster");
    CHECK(robot.sees("1 learner"));
    CHECK(house.told("joined") == 1);
    robot.click(words::assignFacilitator);
    CHECK_FALSE(robot.sees("Sunita")); // a supervisor does not facilitate
    robot.click("Femi Brandt");
    REQUIRE(robot.screen() == "roster");
    CHECK(house.told("let facilitate") == 1);
    CHECK(ReviewHouse::kept(records::Cohorts(house.records).isInCohortOf(house.ana, house.femi)));
    robot.click(words::takeOut);
    CHECK(robot.sees("0 learners"));
    CHECK(house.told("left") == 1);
    robot.click(words::noLonger);
    CHECK(house.told("no longer lets facilitate") == 1);
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "cohorts");
    CHECK(robot.sees("Autumn intake"));
    CHECK(robot.focusText().find("Autumn intake") != std::string::npos);

    robot.click(words::accounts);
    robot.click("Sunita Rhys");
    CHECK(robot.sees("Ana Petrov")); // whom she supervises
    robot.click(words::noLonger);
    CHECK(house.told("unassigned") == 1);
    robot.click(words::assignLearner);
    robot.click("Ben Okoro");
    CHECK(house.told("assigned") == 1);
    CHECK(ReviewHouse::kept(records::Cohorts(house.records).isAssigned(house.ben, house.sunita)));
}

SCENARIO("A facilitator puts learners into cohorts that are theirs, by name and new ones too") {
    OfficeHouse house;
    (void)ReviewHouse::kept(records::Cohorts(house.records).add("Autumn intake", "nobody", house.wall));
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Femi Brandt", ReviewHouse::typedSecret);
    REQUIRE(robot.screen() == "learners");
    robot.click(words::whoIsIn);
    REQUIRE(robot.screen() == "cohorts");
    CHECK_FALSE(robot.sees("Autumn intake"));
    CHECK_FALSE(robot.find(words::addCohort));
    CHECK_FALSE(robot.find(words::accounts));
    robot.click("Spring intake");
    REQUIRE(robot.screen() == "roster");
    CHECK_FALSE(robot.sees(words::cohortFacilitators));
    robot.click(words::putLearnerIn);
    CHECK_FALSE(robot.sees("Ana Petrov")); // who is in the records is not for everybody to read
    robot.type(U"ana petrov");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "roster");
    CHECK(robot.sees("Ana Petrov"));
    robot.click(words::putLearnerIn);
    robot.type(U"Ben Okor"); // whom a facilitator may read of
    robot.press(Key::enter);
    CHECK(robot.sees("Did you mean \"Ben Okoro\"?"));
    robot.press(Key::escape);
    robot.click(words::putLearnerIn);
    robot.type(U"Noor Haddad");
    robot.press(Key::enter);
    CHECK(robot.sees(words::notKnown));
    CHECK_FALSE(robot.sees("Did you mean"));
    CHECK(ReviewHouse::kept(house.records.learners()).size() == 2); // a slip adds nobody
    robot.click(words::addNewAndPutIn);
    REQUIRE(robot.screen() == "roster");
    CHECK(robot.sees("Noor Haddad"));
    CHECK(robot.sees("3 learners"));
    robot.press(Key::escape);
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "learners");
    CHECK(robot.sees("Noor Haddad"));
}

SCENARIO("What is settled counts at once, and wrong numbers are said where they are") {
    OfficeHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Rowan Achebe", ReviewHouse::typedSecret);
    robot.click(words::settled);
    REQUIRE(robot.screen() == "settled");
    robot.click(words::keepDays);
    robot.type(U"0");
    robot.press(Key::enter);
    CHECK(robot.sees(words::daysWrong()));
    robot.press(Key::a, false, true);
    robot.type(U"365");
    robot.press(Key::tab);
    robot.press(Key::a, false, true);
    robot.type(U"3 hours");
    robot.press(Key::enter);
    CHECK(robot.sees(words::minutesWrong()));
    CHECK(house.told("changed") == 0);
    robot.press(Key::a, false, true);
    robot.type(U"3");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "settled");
    CHECK_FALSE(robot.sees(words::minutesWrong()));
    CHECK(house.told("changed") == 2);
    const auto here = ReviewHouse::kept(records::Installations(house.records).here());
    CHECK(here.keepDays == 365);
    CHECK(here.lockMinutes == 3);
    house.pass(robot, 3min);
    CHECK(robot.screen() == "locked");
    CHECK(robot.sees("3 minutes"));
}

SCENARIO("What is kept for too long is told to who looks after it, and removed only after asking") {
    OfficeHouse house;
    (void)ReviewHouse::kept(records::Installations(house.records).keepFor(365, "nobody", house.wall));
    house.wall += std::int64_t{400} * 86'400'000;
    Robot robot(house.practice, house.options());
    WHEN("a supervisor looks") {
        ReviewHouse::signIn(robot, U"Sunita Rhys", ReviewHouse::typedSecret);
        CHECK(robot.sees("3 attempts are older than the 365 days they are kept. Ask an administrator"));
        CHECK_FALSE(robot.find(words::settled));
    }
    WHEN("an administrator looks") {
        ReviewHouse::signIn(robot, U"Rowan Achebe", ReviewHouse::typedSecret);
        CHECK(robot.sees("3 attempts are older than the 365 days they are kept. Remove them"));
        robot.click(words::settled);
        robot.click(words::removeDue({3}));
        REQUIRE(robot.screen() == "message");
        CHECK(robot.sees("3 attempts will be erased"));
        robot.press(Key::escape);
        CHECK(attemptsIn(house.practice).size() == 3);
        robot.click(words::removeDue({3}));
        robot.click(words::eraseNow({3}));
        REQUIRE(robot.screen() == "message");
        CHECK(robot.sees("3 attempts, 0 comments and 0 sign-offs are gone"));
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "settled");
        CHECK_FALSE(robot.sees(words::dueTitle));
        CHECK(attemptsIn(house.practice).empty());
    }
}

SCENARIO("Without accounts, whoever uses the computer may say who is in which cohort and what is settled") {
    ReviewHouse house(ReviewHouse::Accounts::none);
    (void)ReviewHouse::kept(records::Installations(house.records).keepFor(30, "nobody", house.wall));
    Robot robot(house.practice, house.options());
    robot.click(words::review);
    CHECK(robot.sees("Within 30 days, 3 attempts will be older than the 30 days they are kept."));
    robot.click(words::settled);
    REQUIRE(robot.screen() == "settled");
    CHECK_FALSE(robot.find(words::accounts));
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "learners");
    robot.click(words::whoIsIn);
    REQUIRE(robot.screen() == "cohorts");
    CHECK(robot.sees("no cohorts yet"));
    robot.type(U"Spring intake");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "roster");
    robot.press(Key::escape);
    robot.press(Key::escape);
    CHECK(robot.screen() == "learners");
}
