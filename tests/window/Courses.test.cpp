// A course followed from the window, by somebody at the keyboard.

#include "study/Desk.hpp"
#include "window/CourseWords.hpp"
#include "window/PracticePlace.hpp"
#include "window/QuizWords.hpp"
#include "window/Robot.hpp"
#include "window/Strings.hpp"

using namespace window;

namespace {

constexpr const char* firstDays = "format: 1\ncourse: first-days\ntitle: First days\nfor: Somebody new.\n"
                                  "purpose: To listen before you write.\nlevel: 1\nsteps:\n"
                                  "  - {scenario: corner-shop, why: The first account is not all of it.}\n"
                                  "  - {quiz: compassion, why: What caring looks like.}\n"
                                  "  - {scenario: nowhere, why: It is not here.}\n";

class Following {
public:
    Following() {
        fs::create_directories(place.folder / "scenarios/courses");
        std::ofstream(place.folder / "scenarios/courses/first-days.yaml") << firstDays;
        std::ofstream(place.folder / "scenarios/courses/torn.yaml") << "course: torn\nformat: 1\nstpes: []\n";
        practice.emplace(open(place, records));
        options.study = std::make_shared<study::Study>(
            studydesk::Desk::settings(std::make_shared<std::int64_t>(studydesk::firstMorning)), records, *practice);
        (void)valueOf(practice->addLearner("Mina", "constable"));
        options.learner = "Mina";
        robot.emplace(*practice, options);
    }
    void toTheCourse() {
        robot->click(words::play);
        REQUIRE(robot->screen() == "gallery");
        robot->click("First days · 3 steps");
        REQUIRE(robot->screen() == "course");
    }

    template <class Value>
    static Value valueOf(practice::Outcome<Value> outcome) {
        REQUIRE(std::holds_alternative<Value>(outcome));
        return std::get<Value>(std::move(outcome));
    }

    Place place;
    records::Records records = inMemory();
    std::optional<practice::Practice> practice;
    Options options = ::options();
    std::optional<Robot> robot;
};

} // namespace

TEST_CASE("A course leads to its steps and every way back leads to the course") {
    Following here;
    Robot& robot = *here.robot;
    here.toTheCourse();
    CHECK(robot.sees("To listen before you write."));
    CHECK(robot.sees("The first account is not all of it."));
    CHECK(robot.sees(words::stepNotHere));

    robot.click(std::string(words::courseBegin) + "1");
    REQUIRE(robot.screen() == "briefing");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "course");

    REQUIRE(robot.tabTo("Compassion"));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "round-wish");
    CHECK(robot.sees("Compassion"));
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "course");

    robot.press(Key::escape);
    REQUIRE(robot.screen() == "gallery");
    CHECK(robot.sees("torn.yaml")); // a course that cannot be read is told of where broken scenarios are
    robot.press(Key::escape);
    CHECK(robot.screen() == "title");
}
