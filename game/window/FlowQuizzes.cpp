// What the flow does with quizzes and classes, and where somebody leaves what they came for.

#include "window/Flow.hpp"

namespace window {

void Flow::leaveToTitle() {
    m_course.reset();
    if (!m_options->learner && !m_session) {
        m_learnerKnown = false;
        m_learner.reset();
    }
    showTitle();
}

void Flow::prepareQuizzes(std::shared_ptr<study::Study> study) {
    QuizFlow::Ways ways;
    ways.leave = back([this] {
        if (m_course)
            showCourse(*m_course);
        else
            leaveToTitle();
    });
    ways.help = [this] { showHelp(); };
    ways.settings = [this] { showSettings(); };
    ways.pace = [this] { return m_preferences.pace; };
    m_quizzes.emplace(*m_stage, std::move(study), std::move(ways));
}

void Flow::showQuizzes() {
    m_attempt.reset();
    m_quizzes->begin(m_learner);
    m_quizzes->showHome();
}

void Flow::prepareClasses() {
    if (!m_options->classrooms)
        return;
    ClassFlow::Ways ways;
    ways.leave = back([this] { showTitle(); });
    ways.help = [this] { showHelp(); };
    ways.inUse = [this] {
        if (m_session)
            m_session->active(m_options->clock().count());
    };
    ways.withLibrary = [this](const Action& then, const Action& cancelled) { withLibrary(then, cancelled); };
    m_classes.emplace(*m_stage, *m_options, *m_everybodys, m_second, std::move(ways));
    m_stage->screens().beforeQuitting([this] { return askBeforeQuitting(); });
}

} // namespace window
