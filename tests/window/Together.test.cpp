// Many people set up at the window: names together, ticks, codes on paper; and names changed or erased.

#include "app/WindowExports.hpp"
#include "drawing/PdfReader.hpp"
#include "window/OfficeHouse.hpp"
#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

#include <regex>
#include <set>

#include <sys/stat.h>

using namespace window;

namespace {

/// One that can write codes on paper.
struct TogetherHouse : OfficeHouse {
    [[nodiscard]] Options options() {
        Options o = ReviewHouse::options();
        o.people->folders = app::windowFolders(place.folder, {});
        o.people->sheets = app::windowSheets(o.people->review);
        return o;
    }
    [[nodiscard]] std::size_t learners() { return kept(records.learners()).size(); }
};

void signInAsRowan(Robot& robot) {
    ReviewHouse::signIn(robot, U"Rowan Achebe", ReviewHouse::typedSecret);
    REQUIRE(robot.screen() == "accounts");
}

std::set<std::string> codesIn(const std::string& text) {
    std::set<std::string> codes;
    const std::regex pattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    for (std::sregex_iterator found(text.begin(), text.end(), pattern), end; found != end; ++found)
        codes.insert(found->str());
    return codes;
}

void waitForCodes(Robot& robot) {
    for (int i = 0; i < 100 && robot.screen() == "loading"; ++i)
        robot.stage().tick();
    REQUIRE(robot.screen() == "codes");
}

std::string classOf(int people) {
    std::string names;
    for (int i = 0; i < people; ++i)
        names += "Recruit Number " + std::to_string(100 + i) + "\n";
    return names;
}

} // namespace

SCENARIO("Thirty people are pasted, put into a cohort, supervised and given codes on a sheet, by keyboard alone") {
    TogetherHouse house;
    Robot robot(house.practice, house.options());
    signInAsRowan(robot);
    REQUIRE(robot.tabTo(words::addSeveral));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "new-learners");
    robot.clipboard.setText(classOf(30));
    robot.press(Key::v, false, true);
    CHECK(robot.sees("30 names"));
    CHECK(house.learners() == 2); // nothing is kept before
    REQUIRE(robot.tabTo(words::addLearners(30)));
    robot.press(Key::tab, true); // the cohort's field stands before it
    robot.type(U"Winter intake");
    REQUIRE(robot.tabTo(words::addLearners(30)));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "group");
    CHECK(house.learners() == 32);
    CHECK(robot.sees("30 of 32 ticked"));
    CHECK(house.told("joined") == 30);

    REQUIRE(robot.tabTo(words::groupSupervisor));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "pick");
    robot.click("Sunita Rhys");
    REQUIRE(robot.screen() == "group");
    CHECK(robot.sees("30 of 32 ticked")); // and stay so
    CHECK(house.told("assigned") == 30);
    robot.click(words::groupFacilitator);
    CHECK(robot.sees("Femi Brandt"));
    robot.press(Key::escape);

    REQUIRE(robot.tabTo(words::groupCodes));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees("30 people get a code"));
    CHECK(house.told("added") == 31); // learners and the cohort; no account yet
    robot.click(words::giveCodesNow(30));
    waitForCodes(robot);
    const auto shown = codesIn(robot.everything());
    CHECK(shown.size() == 30);
    CHECK(house.told("added") == 61);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "folder");
    robot.click(words::takeFolder);
    REQUIRE(robot.screen() == "message");
    const auto sheet = house.place.folder / "one-time-codes-2026-03-02.pdf";
    CHECK(robot.sees(sheet.string()));
    CHECK(robot.sees("shred"));
    struct stat status {};
    REQUIRE(::stat(sheet.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    std::ifstream file(sheet, std::ios::binary);
    const PdfReader reader(std::string{std::istreambuf_iterator<char>(file), {}});
    CHECK(codesIn(reader.words()) == shown);
    CHECK(house.told("put codes on paper") == 1);
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "codes");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "group");
    CHECK(codesIn(robot.everything()).empty()); // only once
    robot.press(Key::escape);
    CHECK(robot.screen() == "accounts");
    CHECK(robot.sees("Recruit Number 100"));
}

SCENARIO("What is wrong with a list of names shows at once, and nobody is added before it is right") {
    TogetherHouse house;
    Robot robot(house.practice, house.options());
    signInAsRowan(robot);
    robot.click(words::addSeveral);
    robot.click(words::addLearners(0));
    CHECK(robot.sees(words::namesFirst));
    robot.type(U"Noor Haddad");
    robot.press(Key::enter);
    robot.type(U"ben okoro");
    CHECK(robot.sees("Line 2: The name \"Ben Okoro\" is taken already"));
    robot.click(words::addLearners(2));
    CHECK(robot.sees(words::mendNamesFirst));
    CHECK(robot.screen() == "new-learners");
    robot.type(U"o"); // somebody else, as it seems
    CHECK(robot.sees("much like \"Ben Okoro\""));
    robot.click(words::addLearners(2));
    CHECK(robot.sees(words::namesMuchAlike));
    CHECK(house.learners() == 2);
    robot.click(words::addAllTheSame(2));
    CHECK(robot.screen() == "group");
    CHECK(house.learners() == 4);
}

SCENARIO("Learners are ticked with the space bar, with a click, and all that show") {
    TogetherHouse house;
    for (int i = 0; i < 12; ++i)
        (void)house.learner("Recruit " + std::to_string(10 + i));
    Robot robot(house.practice, house.options());
    signInAsRowan(robot);
    robot.click(words::chooseSeveral);
    REQUIRE(robot.screen() == "group");
    CHECK(robot.sees("0 of 14 ticked"));
    robot.click(words::groupCohort);
    CHECK(robot.sees(words::tickSomebody));
    REQUIRE(robot.tabTo("Ana Petrov"));
    robot.press(Key::space);
    CHECK(robot.sees("1 of 14 ticked"));
    CHECK(robot.focusText().find("Ticked") != std::string::npos); // for reading aloud
    robot.press(Key::space);
    CHECK(robot.sees("0 of 14 ticked"));
    robot.click("Ben Okoro");
    robot.type(U"/");
    robot.type(U"recruit 1");
    robot.click(words::tickAllShown(11));
    CHECK(robot.sees("12 of 14 ticked"));
    robot.click(words::groupCohort);
    robot.click("Spring intake");
    REQUIRE(robot.screen() == "group");
    CHECK(ReviewHouse::kept(records::Cohorts(house.records).learnersOf(house.spring)).size() == 12);
    robot.click(words::tickNobody);
    CHECK(robot.sees("0 of 14 ticked"));
}

SCENARIO("All of a cohort get a supervisor or codes in one step, and who has signed in keeps their passphrase") {
    TogetherHouse house;
    (void)ReviewHouse::kept(records::Cohorts(house.records).join(house.spring, house.ana, "nobody", house.wall));
    Robot robot(house.practice, house.options());
    signInAsRowan(robot);
    robot.click(words::cohorts);
    robot.click("Spring intake");
    robot.click(words::superviseAll);
    robot.click("Sunita Rhys");
    REQUIRE(robot.screen() == "roster");
    CHECK(ReviewHouse::kept(records::Cohorts(house.records).isAssigned(house.ben, house.sunita)));
    robot.click(words::codesForAll);
    CHECK(robot.sees("1 person gets a code"));
    CHECK(robot.sees("1 person has a passphrase already"));
    robot.click(words::giveCodesNow(1));
    waitForCodes(robot);
    CHECK(codesIn(robot.everything()).size() == 1);
    robot.click(words::codesNoted);
    CHECK(robot.screen() == "roster");
    CHECK(house.told("reset") == 1);
    robot.click(words::addLearnersHere);
    robot.type(U"Noor Haddad");
    robot.click(words::addLearners(1));
    REQUIRE(robot.screen() == "roster");
    CHECK(robot.sees("Noor Haddad"));
    CHECK(robot.sees("3 learners"));
}

SCENARIO("A name that is much like one that is here is asked about before it is kept") {
    TogetherHouse house;
    Robot robot(house.practice, house.options());
    signInAsRowan(robot);
    robot.click(words::addAccount);
    robot.type(U"Ana Petrof");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "new-account");
    CHECK(robot.sees("Did you mean \"Ana Petrov\"?"));
    CHECK(house.learners() == 2);
    robot.press(Key::enter); // it is somebody else
    CHECK(robot.screen() == "code");
    CHECK(house.learners() == 3);
}

SCENARIO("A learner is renamed and erased from their page, each only after being asked") {
    TogetherHouse house;
    Robot robot(house.practice, house.options());
    signInAsRowan(robot);
    robot.click("Ana Petrov");
    robot.click(words::renameLearner);
    REQUIRE(robot.screen() == "name");
    robot.press(Key::a, false, true);
    robot.type(U"Ben Okoro");
    robot.press(Key::enter);
    CHECK(robot.sees("taken already"));
    robot.press(Key::a, false, true);
    robot.type(U"Ana Silva");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "person");
    CHECK(robot.sees("Ana Silva"));
    CHECK(house.told("renamed") == 1);

    robot.click(words::erasePerson);
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees("attempts, reasons, comments"));
    robot.press(Key::enter); // what is offered first leaves it
    REQUIRE(robot.screen() == "person");
    robot.click(words::erasePerson);
    robot.click(words::goOnToErase);
    REQUIRE(robot.screen() == "name");
    robot.type(U"Ana Petrov");
    robot.press(Key::enter);
    CHECK(robot.sees(words::notThatName));
    CHECK(house.learners() == 2);
    robot.press(Key::a, false, true);
    robot.type(U"Ana Silva");
    robot.click(words::eraseForGood);
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees("2 attempts"));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "accounts");
    CHECK_FALSE(robot.sees("Ana Silva"));
    CHECK(house.learners() == 1);
    CHECK(house.told("erased") >= 1);
}

SCENARIO("A code that was given too long ago says so") {
    TogetherHouse house;
    house.wall += std::int64_t{records::codeDays + 1} * 86'400'000;
    Robot robot(house.practice, house.options());
    const std::u32string code(house.code.begin(), house.code.end());
    ReviewHouse::signIn(robot, U"Ben Okoro", code);
    CHECK(robot.sees(words::codeRanOut));
}
