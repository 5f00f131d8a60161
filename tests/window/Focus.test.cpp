#include "window/Focus.hpp"
#include "window/PracticePlace.hpp"
#include "window/Robot.hpp"
#include "window/Samples.hpp"
#include "window/Strings.hpp"
#include "window/screens/DebriefScreen.hpp"

#include <catch2/catch.hpp>

using namespace window;

namespace {

DebriefScreen& showDebrief(Robot& robot) {
    auto screen = std::make_unique<DebriefScreen>(samples::debrief(samples::Texts::usual), DebriefScreen::Actions{});
    DebriefScreen& debrief = *screen;
    robot.show(std::move(screen));
    return debrief;
}

bool isIn(const Widget& part, const Widget* widget) {
    while (widget && widget != &part)
        widget = widget->parent();
    return widget != nullptr;
}

} // namespace

SCENARIO("After a click into the text of a debrief, Down reads on from there") {
    Robot robot;
    const DebriefScreen& debrief = showDebrief(robot);
    ScrollView& page = *debrief.mainScroll();
    page.scrollTo(page.furthest() / 2);
    robot.stage().paint();

    WHEN("the click was beside everything") {
        const Rect room = page.place();
        std::optional<Point> beside;
        for (int y = room.y + 40; y < room.bottom() - 200 && !beside; y += 4) {
            bool free = true;
            for (const Widget* widget : focusOrder(debrief.root()))
                free = free && !widget->place().contains(Point{room.x + 8, y});
            if (free)
                beside = Point{room.x + 8, y};
        }
        REQUIRE(beside);
        const int before = page.offset();
        robot.clickAt(*beside);
        robot.press(Key::down);
        THEN("what comes next below it has the focus, or the page has moved on") {
            const Widget* focus = robot.stage().focus();
            REQUIRE(focus);
            CHECK((isIn(page, focus) || page.offset() > before));
            if (isIn(page, focus)) {
                CHECK(focus->place().centre().y > beside->y - (page.offset() - before));
                CHECK(focus->focusShown());
            }
        }
        AND_WHEN("Down is pressed on") {
            for (int i = 0; i < 12; ++i)
                robot.press(Key::down);
            THEN("the focus is in the page, below") {
                CHECK(isIn(page, robot.stage().focus()));
                CHECK(page.offset() > before);
            }
        }
    }
}

SCENARIO("After a click on a decision that was then read by the wheel, Down never goes to the bar") {
    Robot robot;
    const DebriefScreen& debrief = showDebrief(robot);
    ScrollView& page = *debrief.mainScroll();
    robot.click("DECISION 1");
    REQUIRE(robot.sees("The choices, and the author's reasoning"));
    page.scrollBy(robot.stage().focus()->place().bottom() - page.place().y + 20);
    robot.stage().paint();
    REQUIRE(robot.stage().focus()->place().bottom() < page.place().y);
    const int before = page.offset();
    robot.press(Key::down);
    CHECK(isIn(page, robot.stage().focus()));
    CHECK((page.offset() > before || robot.focusText().find("DECISION 2") != std::string::npos));
}

SCENARIO(
    "Page Down in a debrief scrolls the page, also while the list beside it has the focus and is a little too long") {
    Robot robot({1280, 420});
    const DebriefScreen& debrief = showDebrief(robot);
    ScrollView& page = *debrief.mainScroll();
    REQUIRE(robot.tabTo("Profile"));
    ScrollView* list = nullptr;
    for (Widget* up = robot.stage().focus(); up && !list; up = up->parent())
        list = dynamic_cast<ScrollView*>(up);
    REQUIRE(list);
    REQUIRE(list != &page);
    REQUIRE(list->furthest() > 0);
    const int listBefore = list->offset();
    robot.press(Key::pageDown);
    CHECK(page.offset() > page.place().height / 2);
    CHECK(list->offset() == listBefore);
}

SCENARIO("Who uses keys sees what the next one will press on each screen, and who uses the mouse is shown no ring") {
    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    WHEN("a screen is entered by a key") {
        Robot robot(practice, options());
        REQUIRE(robot.tabTo(words::play));
        robot.press(Key::enter);
        REQUIRE(robot.tabTo(words::withoutName));
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "gallery");
        REQUIRE(robot.stage().focus());
        THEN("what it begins with has the ring") { CHECK(robot.stage().focus()->focusShown()); }
    }
    WHEN("it is entered by a click") {
        Robot robot(practice, options());
        robot.click(words::play);
        robot.click(words::withoutName);
        REQUIRE(robot.screen() == "gallery");
        REQUIRE(robot.stage().focus());
        THEN("it has the focus, unseen") { CHECK_FALSE(robot.stage().focus()->focusShown()); }
    }
}
