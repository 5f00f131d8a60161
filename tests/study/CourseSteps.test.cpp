#include "study/CourseSteps.hpp"

#include "study/Desk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using study::CourseStep;

namespace {

/// The library as it is shipped.
struct Library {
    Library() {
        practice::Settings settings;
        settings.frameworkFile = JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml";
        settings.scenarioFolders = {JUDGEMENT_SOURCE "/scenarios"};
        settings.programVersion = "0.1.0";
        settings.nowUnixMilliseconds = [] { return studydesk::firstMorning; };
        settings.randomSeed = [] { return std::uint64_t{7}; };
        settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string("debrief"); };
        auto opened = practice::Practice::open(std::move(settings), desk.records);
        practice.emplace(std::get<practice::Practice>(std::move(opened)));
    }
    [[nodiscard]] const content::CoursePlan& plan(const std::string& id) const {
        const auto courses = practice->courses();
        const auto found =
            std::ranges::find_if(courses, [&](const auto& card) { return card.plan && card.plan->id == id; });
        REQUIRE(found != courses.end());
        return *found->plan;
    }

    studydesk::Desk desk;
    std::optional<practice::Practice> practice;
};

} // namespace

TEST_CASE("every course that is shipped can be followed from its first step to its last") {
    Library library;
    REQUIRE(library.practice->courses().size() == 4);
    for (const practice::CourseCard& card : library.practice->courses()) {
        CAPTURE(card.path.string());
        REQUIRE(card.plan);
        CHECK(card.path.stem() == card.plan->id);
        bool quiz = false;
        bool scenario = false;
        for (const CourseStep& step : study::stepsOf(*card.plan, *library.practice, &library.desk.study, {})) {
            CAPTURE(step.step->id.value);
            CHECK(step.there());
            CHECK(step.stand == CourseStep::Stand::notBegun);
            quiz = quiz || step.quiz != nullptr;
            scenario = scenario || step.scenario != nullptr;
            if (step.scenario != nullptr) {
                CHECK(step.scenario->scenario->level.number <= card.plan->level + 1);
            }
        }
        CHECK((quiz && scenario));
    }
}

TEST_CASE("a course knows what its learner has done, and nobody else's") {
    Library library;
    const std::string mina = library.desk.learner("Mina");
    const std::string jo = library.desk.learner("Jo");
    const auto& plan = library.plan("first-week");
    const auto steps = [&](const std::string& learner) {
        return study::stepsOf(plan, *library.practice, &library.desk.study, learner);
    };
    CHECK(study::progressWords(steps(mina)) == "7 steps");
    CHECK(study::nextOf(steps(mina)) == 0u);

    study::RoundWish wish;
    wish.quiz = plan.steps[0].id.value;
    wish.learnerId = mina;
    const auto round = studydesk::valueOf(library.desk.study.begin(wish));
    CHECK(steps(mina)[0].stand == CourseStep::Stand::begun);
    studydesk::answerAll(*round, [](std::size_t) { return true; });
    CHECK(steps(mina)[0].stand == CourseStep::Stand::finished);
    CHECK(study::nextOf(steps(mina)) == 1u);

    practice::Beginning beginning;
    beginning.scenario = steps(mina)[1].scenario->path;
    beginning.learnerId = mina;
    const auto attempt = studydesk::valueOf(library.practice->begin(beginning));
    auto& journey = attempt->journey();
    while (journey.step() != play::Journey::Step::ending) {
        if (journey.step() == play::Journey::Step::situation) {
            REQUIRE_FALSE(journey.choose(journey.runner().available().front(), std::chrono::seconds(4)));
        } else if (journey.step() == play::Journey::Step::rationale) {
            REQUIRE_FALSE(journey.giveRationale("It was the first."));
        } else {
            REQUIRE_FALSE(journey.goOn());
        }
        if (journey.runner().attempt().decisions.size() == 2) {
            CHECK(steps(mina)[1].stand == CourseStep::Stand::begun);
        }
    }
    CHECK(steps(mina)[1].stand == CourseStep::Stand::finished);
    CHECK(study::progressWords(steps(mina)) == "7 steps, 2 done");
    CHECK(study::nextOf(steps(mina)) == 2u);
    CHECK(study::progressWords(steps(jo)) == "7 steps");
    CHECK(study::progressWords(study::stepsOf(plan, *library.practice, &library.desk.study, {})) == "7 steps");
}

TEST_CASE("a step that the library does not have says so and keeps nobody from the others") {
    Library library;
    content::CoursePlan plan = library.plan("stop-and-search");
    plan.steps[0].id.value = "nothing";
    const auto steps = study::stepsOf(plan, *library.practice, &library.desk.study, {});
    CHECK_FALSE(steps[0].there());
    CHECK(study::nextOf(steps) == 1u);
}

TEST_CASE("of two courses with one id the second is a problem, and so is one that cannot be read") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("judgement-call-courses-" + std::to_string(::getpid()));
    fs::remove_all(folder);
    fs::create_directories(folder / "courses");
    const std::string course = "format: 1\ncourse: one\ntitle: One\nfor: Me.\npurpose: To try.\nlevel: 1\n"
                               "steps: [{scenario: a, why: b}]\n";
    std::ofstream(folder / "courses/a.yaml") << course;
    std::ofstream(folder / "courses/b.yaml") << course;
    std::ofstream(folder / "courses/c.yaml") << "course: [";
    practice::CourseShelf shelf({folder, folder / "nowhere"}, {});
    const auto cards = shelf.cards();
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].plan);
    CHECK(cards[1].problems.front().code == "doubled-course-id");
    CHECK_FALSE(cards[2].problems.empty());
    fs::remove_all(folder);
}
