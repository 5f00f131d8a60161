#include "classroom/Classrooms.hpp"
#include "classroom/EventRows.hpp"
#include "records/Secure.hpp"
#include "window/ReviewHouse.hpp"
#include "window/Robot.hpp"
#include "window/VotedWords.hpp"

using namespace window;

namespace {

/// Ana votes once, alone, in a class that ends.
void holdClass(ReviewHouse& house) {
    classrooms::Played played;
    played.begin(1);
    played.must(classroom::Opened{std::nullopt});
    played.must(classroom::Voted{1, {1, "run", quiz::Certainty::high, "It is fast."}});
    played.must(classroom::Closed{classroom::Because::facilitator});
    played.must(classroom::Revealed{});
    played.must(classroom::Taken{"throw", false});
    played.must(classroom::WentOn{});
    played.must(classroom::Ended{});
    records::Classes classes(house.records);
    records::NewClass wanted;
    wanted.code = "K7MPQ2";
    wanted.deskDigest = records::contentHash("desk");
    wanted.title = "The last ferry";
    wanted.scenarioBytes = classrooms::storyText();
    wanted.frameworkBytes = playground::frameworkText();
    wanted.programVersion = "0.1.0";
    wanted.seed = 7;
    wanted.rank = "deckhand";
    wanted.names = records::ClassNames::listed;
    wanted.started = 1'000'000;
    wanted.people = {{1, "", house.ana, ""}};
    const std::string id = ReviewHouse::kept(classes.begin(wanted)).id;
    std::vector<records::ClassRow> rows;
    for (const auto& event : played.events)
        rows.push_back(classroom::rowOf(event));
    (void)ReviewHouse::kept(classes.add(id, 0, rows, {}));
    (void)ReviewHouse::kept(classes.end(id, 1'060'000));
}

} // namespace

SCENARIO("From a learner's page a supervisor sees what they voted in classes, apart from what was played") {
    ReviewHouse house;
    GIVEN("somebody who voted in a class") {
        holdClass(house);
        Robot robot(house.practice, house.options());
        ReviewHouse::toAnasPage(robot);
        robot.click(words::voted);
        REQUIRE(robot.screen() == "voted");
        CHECK_THAT(robot.everything(), Catch::Contains("voted in a class: 1 of 1 decision"));
        CHECK_THAT(robot.everything(), Catch::Contains("no part of the profile over attempts"));
        robot.click(words::votedBallots);
        REQUIRE(robot.screen() == "ballots");
        CHECK(robot.sees("Voted: Run. (sure)"));
        CHECK(robot.sees("Reason: It is fast."));
        CHECK_THAT(robot.everything(), Catch::Contains("The class went on with: Throw the rope."));
        robot.click(words::votedDebrief);
        REQUIRE(robot.screen() == "debrief");
        CHECK_THAT(robot.everything(), Catch::Contains("voted in a class, not played"));
        robot.press(Key::escape);
        robot.press(Key::escape);
        robot.press(Key::escape);
        CHECK(robot.screen() == "learner-page");
    }
    GIVEN("somebody who voted in none") {
        Robot robot(house.practice, house.options());
        ReviewHouse::toAnasPage(robot);
        CHECK_FALSE(robot.find(words::voted));
    }
}
