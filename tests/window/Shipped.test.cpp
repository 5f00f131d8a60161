#include "practice/Practice.hpp"
#include "records/Records.hpp"
#include "window/Button.hpp"
#include "window/Robot.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace window;

namespace {

/// The library that comes with the program, with nothing recorded yet.
class Shipped {
public:
    Shipped() : m_records(opened()) {
        practice::Settings settings;
        settings.frameworkFile = source + "/assets/frameworks/met-cvf.yaml";
        settings.scenarioFolders = {source + "/scenarios"};
        settings.programVersion = "0.1.0";
        settings.nowUnixMilliseconds = [] { return std::int64_t{1'772'360'400'000}; };
        settings.randomSeed = [] { return std::uint64_t{7}; };
        settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string(); };
        auto made = practice::Practice::open(settings, m_records);
        REQUIRE(std::holds_alternative<practice::Practice>(made));
        m_practice = std::make_unique<practice::Practice>(std::get<practice::Practice>(std::move(made)));
        REQUIRE(m_practice->gallery().size() >= 3);
    }
    practice::Practice& practice() { return *m_practice; }

    static Options at(const std::filesystem::path& scenario, Look look = {}) {
        Options options;
        options.preferences.look = look;
        options.learner = "Ada";
        options.version = "judgement 0.1.0";
        if (!scenario.empty())
            options.first = BeginScenario{scenario};
        return options;
    }

private:
    static records::Records opened() {
        auto made = records::Records::inMemory();
        REQUIRE(std::holds_alternative<records::Records>(made));
        return std::get<records::Records>(std::move(made));
    }

    const std::string source = JUDGEMENT_SOURCE;
    records::Records m_records;
    std::unique_ptr<practice::Practice> m_practice;
};

const Widget* firstChoice(Robot& robot) {
    for (const Widget* widget : focusOrder(robot.top().root()))
        if (dynamic_cast<const ChoiceButton*>(widget))
            return widget;
    return nullptr;
}

} // namespace

TEST_CASE("The library's main buttons show without scrolling") {
    Shipped shipped;
    Robot gallery(shipped.practice(), Shipped::at({}), {1280, 720});
    gallery.click("Play");
    REQUIRE(gallery.screen() == "gallery");
    for (const practice::ScenarioCard& card : shipped.practice().gallery()) {
        CAPTURE(card.scenario->title);
        CHECK(gallery.sees(std::string(card.scenario->title)));
        for (const Size size : {Size{1280, 720}, Size{960, 600}})
            for (const double text : {1.0, 2.0}) {
                CAPTURE(size.width, text);
                Robot briefing(shipped.practice(), Shipped::at(card.path, {{}, text}), size);
                REQUIRE(briefing.screen() == "briefing");
                CHECK(briefing.inSight("Begin"));
            }
    }
}

TEST_CASE("In every situation of the library that is met, choices or the way to them show at once") {
    Shipped shipped;
    for (const practice::ScenarioCard& card : shipped.practice().gallery())
        for (const double text : {1.0, 1.5, 2.0}) {
            Robot robot(shipped.practice(), Shipped::at(card.path, {{}, text}), {960, 600});
            robot.press(Key::enter);
            int situations = 0;
            for (int steps = 0; robot.screen() != "ending" && steps < 200; ++steps) {
                if (robot.screen() == "situation") {
                    CAPTURE(card.scenario->title, text, robot.everything());
                    ++situations;
                    const auto* choice = dynamic_cast<const ChoiceButton*>(firstChoice(robot));
                    REQUIRE(choice);
                    if (!robot.inSight(choice->text())) {
                        REQUIRE(robot.inSight("below"));
                        robot.click("below");
                        CHECK(robot.inSight(choice->text()));
                        CHECK_FALSE(robot.find(" below"));
                    }
                    CHECK((text > 1.0 || robot.stage().screens().top().mainScroll()->place().width < 700));
                    robot.type(U"1");
                } else {
                    robot.press(Key::enter, false, robot.screen() == "rationale");
                }
            }
            CHECK(situations > 3);
        }
}

TEST_CASE("The list of keys can be read to its end and closed at any text size") {
    Shipped shipped;
    for (const double text : {1.0, 2.0}) {
        Robot robot(shipped.practice(), Shipped::at({}, {{}, text}), {960, 600});
        robot.press(Key::f1);
        CAPTURE(text);
        CHECK(robot.inSight("Close"));
        const ScrollView* list = robot.top().mainScroll();
        CHECK(list->furthest() > 0);
        robot.press(Key::end);
        CHECK(list->offset() == list->furthest());
        CHECK(robot.inSight("Close"));
    }
}

// JUDGEMENT_PICTURES=DIR window_tests '[.shipped]' writes what a learner meets in the library at each size, to be
// looked at; JUDGEMENT_PICTURE_TEXT, _WIDTH and _HEIGHT choose one.
TEST_CASE("Pictures of the library", "[.shipped]") {
    const char* folder = std::getenv("JUDGEMENT_PICTURES");
    REQUIRE(folder);
    const auto number = [](const char* name, double otherwise) {
        const char* value = std::getenv(name);
        return value ? std::atof(value) : otherwise;
    };
    const Size size{static_cast<int>(number("JUDGEMENT_PICTURE_WIDTH", 1280)),
                    static_cast<int>(number("JUDGEMENT_PICTURE_HEIGHT", 720))};
    const Look look{drawing::ThemeName::dark, number("JUDGEMENT_PICTURE_TEXT", 1.0)};
    Shipped shipped;
    const auto picture = [&](Robot& robot, const std::string& name) {
        (void)robot.top();
        CHECK_FALSE(robot.stage().surface().writePng(std::string(folder) + "/" + name + ".png"));
    };
    {
        Robot robot(shipped.practice(), Shipped::at({}, look), size);
        picture(robot, "title");
        robot.press(Key::f1);
        picture(robot, "help");
        robot.press(Key::escape);
        robot.click("Play");
        picture(robot, "gallery");
    }
    for (const practice::ScenarioCard& card : shipped.practice().gallery()) {
        Robot robot(shipped.practice(), Shipped::at(card.path, look), size);
        const std::string id(card.scenario->id);
        picture(robot, id + "-briefing");
        robot.press(Key::enter);
        picture(robot, id + "-situation");
        robot.type(U"1");
        for (int i = 0; i < 3 && robot.screen() != "situation"; ++i) {
            picture(robot, id + "-" + robot.screen());
            if (robot.screen() == "rationale")
                robot.press(Key::enter, false, true);
            else
                robot.press(Key::enter);
        }
        picture(robot, id + "-situation-2");
        robot.press(Key::escape);
        picture(robot, id + "-pause");
    }
}
