// What the flow does with courses.

#include "window/Flow.hpp"

#include "study/CourseSteps.hpp"
#include "window/Contents.hpp"

#include <algorithm>

namespace window {

void Flow::showCourse(const std::string& id) {
    const auto courses = m_practice->courses();
    const auto found = std::ranges::find_if(
        courses, [&](const practice::CourseCard& card) { return card.plan && card.plan->id == id; });
    if (found == courses.end()) {
        m_course.reset();
        showWholeGallery();
        return;
    }
    m_course = id;
    const auto steps = study::stepsOf(*found->plan, *m_practice, m_options->study.get(),
                                      m_learner ? std::optional(m_learner->id) : std::nullopt);
    CourseScreen::Actions actions;
    actions.choose = [this, steps](std::size_t i) {
        const study::CourseStep& step = steps[i];
        if (step.scenario != nullptr) {
            showBriefing(step.scenario->path);
        } else if (step.quiz != nullptr && m_quizzes) {
            m_quizzes->begin(m_learner);
            m_quizzes->showWishFor(step.quiz->quiz->id);
        }
    };
    actions.back = back([this] {
        m_course.reset();
        showGallery();
    });
    actions.help = [this] { showHelp(); };
    actions.settings = [this] { showSettings(); };
    m_stage->screens().show(std::make_unique<CourseScreen>(courseContent(*found->plan, steps, m_practice->framework()),
                                                           std::move(actions)));
}

} // namespace window
