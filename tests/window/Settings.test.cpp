#include "window/Robot.hpp"
#include "window/screens/SettingsScreen.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace window;

namespace {

struct SettingsMade {
    std::vector<Preferences> set;
    int left = 0;
};

void showSettings(Robot& robot, SettingsMade& made, bool voice = true) {
    robot.show(std::make_unique<SettingsScreen>(
        SettingsScreen::Content{{}, voice}, SettingsScreen::Actions{[&robot, &made](const Preferences& preferences) {
                                                                        made.set.push_back(preferences);
                                                                        robot.stage().setLook(preferences.look);
                                                                    },
                                                                    [&made] { ++made.left; }, [] {}}));
}

} // namespace

SCENARIO("Settings take effect as they are chosen, by keyboard") {
    Robot robot;
    SettingsMade made;
    showSettings(robot, made);
    const auto choose = [&robot](const std::string& option) {
        REQUIRE(robot.tabTo(option));
        robot.press(Key::enter);
    };
    choose("High contrast");
    CHECK(robot.stage().look().theme == drawing::ThemeName::contrast);
    CHECK(robot.stage().setting().theme->highContrast);
    choose("150 %");
    CHECK(robot.stage().setting().scale.text == 1.5);
    choose("OpenDyslexic");
    CHECK(robot.stage().setting().scale.letters == drawing::Letters::dyslexia);
    choose("None");
    CHECK(robot.stage().look().motion == Motion::reduced);
    choose("Twice as much");
    CHECK(made.set.back().pace == Pace::twice);
    // What was chosen before is still chosen.
    CHECK(made.set.back().look.theme == drawing::ThemeName::contrast);
    CHECK(made.set.size() == 5);
    robot.press(Key::escape);
    CHECK(made.left == 1);
}

SCENARIO("Settings take effect as they are chosen, by mouse, and show what else changed the look") {
    Robot robot;
    SettingsMade made;
    showSettings(robot, made);
    robot.click("Light");
    CHECK(robot.stage().look().theme == drawing::ThemeName::light);
    robot.press(Key::plus, false, true);
    CHECK(robot.stage().look().text == 1.25);
    CHECK(dynamic_cast<Button*>(robot.find("125 %"))->chosen());
    CHECK_FALSE(dynamic_cast<Button*>(robot.find("100 %"))->chosen());
    robot.click("Half as much again");
    CHECK(made.set.back().look.text == 1.25);
    CHECK(made.set.back().pace == Pace::half);
}

SCENARIO("Without a voice nobody is offered to be read to, but told how to get one") {
    Robot robot;
    SettingsMade made;
    showSettings(robot, made, false);
    CHECK(robot.sees("espeak-ng"));
    CHECK_FALSE(robot.sees("Read each screen aloud"));
}
