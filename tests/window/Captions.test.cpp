#include "window/CaptionLine.hpp"
#include "window/LayoutCheck.hpp"
#include "window/Robot.hpp"
#include "window/Samples.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/sound/SoundNames.hpp"

#include <catch2/catch.hpp>

using namespace window;
using namespace std::chrono_literals;

namespace {

std::string said(const Stage& stage) {
    std::string all;
    for (const PlacedText& text : stage.captions().texts(stage.setting()))
        all += text.text;
    return all;
}

std::vector<std::string> everyCaption() {
    std::vector<std::string> all{words::soundsOn, words::soundsOff, words::noVoiceNow};
    for (const Cue cue : cues)
        all.push_back(words::caption(cue));
    for (const AmbienceRow& row : ambiences())
        for (const std::string_view name : {row.day, row.night, row.rain})
            if (!name.empty())
                all.push_back(words::ambienceCaption(name));
    return all;
}

std::unique_ptr<Screen> someScreen() {
    return std::make_unique<MessageScreen>(MessageScreen::Place::page, "Title", "Text",
                                           std::vector<MessageScreen::Answer>{{"Go on", [] {}}});
}

} // namespace

TEST_CASE("A caption stays for three seconds and then goes by itself") {
    Robot robot;
    robot.show(someScreen());
    CHECK_FALSE(robot.stage().nextTick());
    robot.stage().caption("[rain]");
    const Rect changed = robot.stage().paint();
    CHECK(said(robot.stage()) == "[rain]");
    CHECK_FALSE(changed.empty());
    CHECK(changed.height < 40); // nothing else is painted again
    robot.pass(2999ms);
    CHECK(said(robot.stage()) == "[rain]");
    robot.pass(1ms);
    CHECK(said(robot.stage()).empty());
    CHECK_FALSE(robot.stage().nextTick());
}

TEST_CASE("What is heard together is told together, and the same once") {
    Robot robot;
    robot.show(someScreen());
    robot.stage().caption("[one]");
    robot.pass(1s);
    robot.stage().caption("[two]");
    robot.stage().caption("[one]");
    CHECK(said(robot.stage()) == "[two]   [one]");
    robot.pass(2s);
    CHECK(said(robot.stage()) == "[two]   [one]");
    robot.pass(1s);
    CHECK(said(robot.stage()).empty());
}

TEST_CASE("Where not all captions fit, the newest is told") {
    Robot robot({960, 600}, {{}, 2.0});
    robot.show(someScreen());
    for (int i = 0; i < 12; ++i)
        robot.stage().caption("[a sound with a number: " + std::to_string(i) + "]");
    robot.stage().paint();
    const auto texts = robot.stage().captions().texts(robot.stage().setting());
    REQUIRE(texts.size() == 1);
    CHECK_THAT(texts.front().text, Catch::EndsWith("number: 11]"));
    CHECK(texts.front().place.width < 960);
}

TEST_CASE("Every caption fits the narrowest window at every text size, in all letters") {
    for (const double text : {1.0, 1.5, 2.0})
        for (const auto letters : {drawing::Letters::usual, drawing::Letters::dyslexia}) {
            Robot robot({960, 600}, {{}, text, letters});
            robot.show(someScreen());
            for (const std::string& caption : everyCaption()) {
                robot.pass(CaptionLine::stays);
                robot.stage().caption(caption);
                CAPTURE(caption, text);
                CHECK(layoutProblems(robot.stage().screens().top(), robot.stage().setting(),
                                     &robot.stage().captions()) == std::vector<std::string>{});
                CHECK(said(robot.stage()) == caption);
                CHECK(robot.stage().captions().place().bottom() == 600);
            }
        }
}

TEST_CASE("A caption covers nothing of any screen: its line is kept free, however long names and texts are") {
    constexpr Size sizes[] = {{960, 600}, {1280, 720}};
    const auto longest = words::caption(Cue::timerLow);
    OwnClipboard clipboard;
    for (const Size size : sizes)
        for (const double text : {1.0, 2.0}) {
            Stage stage(
                size, {{}, text}, [] { return Screen::Time(0); }, clipboard);
            for (auto& [name, screen] : samples::everyScreen(samples::Texts::extreme)) {
                stage.screens().show(std::move(screen));
                stage.caption(longest);
                stage.layOut();
                CAPTURE(name, size.width, size.height, text);
                CHECK(said(stage) == longest);
                CHECK(layoutProblems(stage.screens().top(), stage.setting(), &stage.captions()) ==
                      std::vector<std::string>{});
            }
        }
}
