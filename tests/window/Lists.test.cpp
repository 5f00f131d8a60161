#include "window/screens/LongList.hpp"

#include "window/PageWords.hpp"
#include "window/PracticePlace.hpp"
#include "window/Robot.hpp"
#include "window/SamplePages.hpp"
#include "window/screens/AttemptsScreen.hpp"
#include "window/screens/GalleryScreen.hpp"
#include "window/screens/LearnerScreen.hpp"

#include <algorithm>

using namespace window;
using samples::Texts;

namespace {

std::size_t visible(const Widget& widget) {
    if (!widget.visible())
        return 0;
    std::size_t count = 1;
    for (const auto& child : widget.children())
        count += visible(*child);
    return count;
}

/// How many things to press show this text.
std::size_t times(Robot& robot, const std::string& text) {
    const auto all = robot.texts();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const std::string& t) { return t.find(text) != std::string::npos; }));
}

struct Picked {
    std::vector<std::size_t> cards;
    int back = 0;
};

std::unique_ptr<GalleryScreen> galleryToPick(Picked& picked, std::size_t count) {
    GalleryScreen::Content content;
    for (std::size_t i = 0; i < count; ++i) {
        GalleryScreen::Card card{"Case " + std::to_string(i),          "LEVEL 1", "Élan at the harbour.",
                                 {i % 2 == 0 ? "theft" : "wellbeing"}, "",        ""};
        card.level = static_cast<int>(i % 3) + 1;
        card.stand = i < 2 ? GalleryScreen::Card::Stand::finished : GalleryScreen::Card::Stand::notPlayed;
        const practice::Standing once{1, "2026-03-01T10:00:00Z", false};
        card.standing = words::standing(i < 2 ? &once : nullptr);
        content.cards.push_back(std::move(card));
    }
    GalleryScreen::Actions actions;
    actions.choose = [&picked](std::size_t i) { picked.cards.push_back(i); };
    actions.back = [&picked] { ++picked.back; };
    return std::make_unique<GalleryScreen>(content, std::move(actions));
}

} // namespace

TEST_CASE("Where somebody stands is said in words") {
    CHECK(words::standing(nullptr) == "Not played yet");
    const auto standing = [](std::size_t finished, bool open) {
        const practice::Standing s{finished, finished > 0 ? "2026-03-01T10:00:00Z" : "", open};
        return words::standing(&s);
    };
    const std::string date = "1\u00A0March\u00A02026";
    CHECK(standing(0, true) == "Begun, and not finished");
    CHECK(standing(1, false) == "Finished once, on " + date);
    CHECK(standing(2, false) == "Finished twice, last on " + date);
    CHECK(standing(7, true) == "Finished 7 times, last on " + date + "; begun again");
}

SCENARIO("A gallery is narrowed down with the keyboard alone") {
    Picked picked;
    Robot robot;
    robot.show(galleryToPick(picked, 15));
    CHECK(robot.sees("\n15 scenarios"));
    robot.type(U"/");
    CHECK_THAT(robot.focusText(), Catch::Contains("Find a scenario"));
    robot.type(U"HARBOUR 14");
    CHECK(robot.sees("1 of 15 scenarios"));
    CHECK(robot.sees("Case 14"));
    CHECK_FALSE(robot.sees("Case 1\n"));
    REQUIRE(robot.tabTo("Case 14"));
    robot.press(Key::enter);
    CHECK(picked.cards == std::vector<std::size_t>{14});

    robot.press(Key::escape); // takes the narrowing back before it leaves
    CHECK(robot.sees("\n15 scenarios"));
    CHECK(picked.back == 0);
    REQUIRE(robot.tabTo("Level 2"));
    robot.press(Key::space);
    CHECK(robot.sees("5 of 15 scenarios"));
    REQUIRE(robot.tabTo("Every level"));
    robot.press(Key::space);
    CHECK(robot.sees("15 scenarios"));
    CHECK_FALSE(robot.sees("of 15"));
    robot.press(Key::escape);
    CHECK(picked.back == 1);
}

SCENARIO("A gallery is narrowed down with the mouse alone, and says what to do when nothing is left") {
    Picked picked;
    Robot robot;
    robot.show(galleryToPick(picked, 6));
    CHECK_FALSE(robot.sees("Find a scenario")); // few enough to look at
    CHECK(times(robot, "Finished once") == 2);
    robot.click("Level 1");
    CHECK(robot.sees("2 of 6 scenarios")); // 0 and 3
    robot.click("Not played yet");
    CHECK(robot.sees("1 of 6 scenarios"));
    CHECK(robot.sees("Case 3"));
    CHECK_FALSE(robot.sees("theft\n"));
    robot.click("Topics");
    robot.click("theft");
    CHECK(robot.sees("0 of 6 scenarios"));
    CHECK(robot.sees("No scenario fits all of that."));
    CHECK(robot.sees("Topic: theft"));
    robot.click("Show all");
    CHECK(robot.sees("\n6 scenarios"));
    CHECK_FALSE(robot.sees("Topic: theft"));
    robot.click("wellbeing");
    CHECK(robot.sees("3 of 6 scenarios"));
    robot.click("Case 5");
    CHECK(picked.cards == std::vector<std::size_t>{5});
}

TEST_CASE("Three scenarios need no filter") {
    Picked picked;
    Robot robot;
    robot.show(galleryToPick(picked, 3));
    CHECK_FALSE(robot.sees("Level 1\n"));
    CHECK_FALSE(robot.sees("of 3"));
    robot.type(U"/");
    robot.press(Key::escape);
    CHECK(picked.back == 1);
}

SCENARIO("A thousand attempts are read through, found and opened") {
    std::vector<std::size_t> opened;
    AttemptsScreen::Content content;
    for (std::size_t i = 0; i < 1000; ++i)
        content.ended.push_back({"Case " + std::to_string(i), "Learner " + std::to_string(i % 40) + " · first attempt",
                                 std::to_string(28 - i / 40) + "\u00A0February\u00A02026"});
    AttemptsScreen::Actions actions;
    int back = 0;
    actions.debrief = [&opened](std::size_t i) { opened.push_back(i); };
    actions.back = [&back] { ++back; };
    Robot robot;
    robot.show(std::make_unique<AttemptsScreen>(content, std::move(actions)));
    CHECK(visible(robot.top().root()) < 400); // what is laid out does not grow with the list
    CHECK(robot.sees("Finished on 28\u00A0February\u00A02026"));
    CHECK_FALSE(robot.sees("Finished on 27"));

    SECTION("with the keyboard") {
        REQUIRE(robot.tabTo("Show 40 more of 960"));
        robot.press(Key::enter);
        CHECK_THAT(robot.focusText(), Catch::Contains("Case 40\n"));
        CHECK(robot.sees("Finished on 27"));
        robot.type(U"/");
        robot.type(U"FEBRUARY 967 learner");
        CHECK(robot.sees("Case 967"));
        CHECK_FALSE(robot.sees("Case 968"));
        REQUIRE(robot.tabTo("Case 967"));
        robot.press(Key::enter);
        CHECK(opened == std::vector<std::size_t>{967});
        robot.press(Key::escape);
        CHECK(robot.sees("Case 0\n"));
        CHECK(back == 0);
        robot.press(Key::escape);
        CHECK(back == 1);
    }
    SECTION("with the mouse") {
        robot.click("Show 40 more of 960");
        robot.click("Case 79");
        CHECK(opened == std::vector<std::size_t>{79});
    }
    SECTION("where nothing fits") {
        robot.type(U"/");
        robot.type(U"zebra");
        CHECK(robot.sees("No attempt fits that."));
        CHECK_FALSE(robot.sees("Finished on"));
    }
}

SCENARIO("One of two hundred names is found, or added where it is not there") {
    LearnerScreen::Content content;
    for (std::size_t i = 0; i < 200; ++i)
        content.learners.push_back({i == 150 ? "Siân Ó Briain" : "Learner " + std::to_string(i), "Constable"});
    content.ranks = {"Constable", "Sergeant"};
    std::vector<std::size_t> chosen;
    std::vector<std::string> added;
    LearnerScreen::Actions actions;
    actions.choose = [&chosen](std::size_t i) { chosen.push_back(i); };
    actions.add = [&added](const std::string& name, std::size_t) {
        added.push_back(name);
        return std::string();
    };
    Robot robot;
    robot.show(std::make_unique<LearnerScreen>(content, std::move(actions)));
    CHECK(visible(robot.top().root()) < 200);
    WHEN("it is typed at once") {
        robot.type(U"SIÂN");
        CHECK_FALSE(robot.sees("Learner 1"));
        REQUIRE(robot.tabTo("Siân Ó Briain"));
        robot.press(Key::enter);
        CHECK(chosen == std::vector<std::size_t>{150});
    }
    WHEN("nobody is called so") {
        robot.type(U"Ada");
        CHECK(robot.sees("Nobody of that name is here yet."));
        robot.click("Add and go on");
        CHECK(added == std::vector<std::string>{"Ada"});
    }
    WHEN("more are asked for with the mouse") {
        robot.click("Show 24 more of 176");
        robot.click("Learner 40");
        CHECK(chosen == std::vector<std::size_t>{40});
    }
}

SCENARIO("The gallery says where the learner stands, and an attempt that is practice is marked") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    Options o = options();
    o.learner = "Ada";
    Robot robot(practice, o);
    robot.click("Play");
    REQUIRE(robot.screen() == "gallery");
    CHECK(robot.sees("Not played yet"));
    CHECK(robot.sees("Content note in the briefing"));
    robot.click("The corner shop");
    robot.click("Begin");
    robot.type(U"1");
    robot.press(Key::escape);
    robot.click("Leave to the title");
    robot.click("Play");
    CHECK(robot.sees("Begun, and not finished"));
    robot.press(Key::escape);
    robot.click("Earlier attempts");
    CHECK_FALSE(robot.sees("Practice"));
    CHECK(robot.sees("Ada"));

    Options nobody = options();
    Robot other(practice, nobody);
    other.click("Play");
    other.click("Play without a name");
    CHECK(other.sees("Not played yet")); // what Ada did is hers
    other.click("The corner shop");
    other.click("Begin");
    other.type(U"1");
    other.press(Key::escape);
    other.click("Leave to the title");
    other.click("Earlier attempts");
    CHECK(other.sees("Practice"));
}
