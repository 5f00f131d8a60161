#include "records/AuditTrail.hpp"
#include "study/Desk.hpp"
#include "window/QuizWords.hpp"
#include "window/ReviewHouse.hpp"
#include "window/Robot.hpp"

#include <algorithm>

using namespace window;

namespace {

std::shared_ptr<study::Study> studyOf(ReviewHouse& house) {
    auto now = std::make_shared<std::int64_t>(studydesk::firstMorning);
    return std::make_shared<study::Study>(studydesk::Desk::settings(std::move(now)), house.records, house.practice);
}

} // namespace

SCENARIO("From a learner's page a supervisor sees what they know, apart from what was shown") {
    ReviewHouse house;
    Options options = house.options();
    options.study = studyOf(house);
    GIVEN("somebody who has answered questions") {
        study::RoundWish wish;
        wish.learnerId = house.ana;
        const auto round = studydesk::valueOf(options.study->begin(wish));
        studydesk::answerAll(*round, [](std::size_t i) { return i != 2; });
        Robot robot(house.practice, options);
        ReviewHouse::toAnasPage(robot);
        robot.click(words::quizzes);
        REQUIRE(robot.screen() == "quiz-map");
        CHECK(robot.sees("Quizzes · Ana Petrov"));
        CHECK(robot.sees("it is no part of the profile"));
        CHECK_THAT(robot.everything(),
                   Catch::Contains("When Ana Petrov was fairly sure, they were right 9 of 10 times."));
        const auto trail = ReviewHouse::kept(records::AuditTrail(house.records).rows(1, 10'000));
        CHECK(std::ranges::any_of(trail, [&](const records::AuditRow& row) {
            return row.event.action == "saw" && row.event.subject == "quizzes " + house.ana;
        }));
        robot.press(Key::escape);
        CHECK(robot.screen() == "learner-page");
    }
    GIVEN("somebody who has answered none") {
        Robot robot(house.practice, options);
        ReviewHouse::toAnasPage(robot);
        CHECK_FALSE(robot.find(words::quizzes));
    }
}
