#pragma once

#include "practice/Standing.hpp"
#include "study/CourseSteps.hpp"
#include "study/Study.hpp"
#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace terminal {

/// To the quizzes, rather than to a scenario.
struct ToQuizzes {};

/// What can be played: attempts that wait for the learner, and the scenarios, a line or two each so that the list fits
/// a screen. What a scenario is about is told when its number is typed.
class ScenarioList {
public:
    /// `learner`: nothing for somebody without a name.
    /// `study`: null where there are no quizzes.
    ScenarioList(practice::Practice& practice, std::optional<practice::Learner> learner, study::Study* study,
                 Talk& talk)
        : m_practice(practice), m_talk(talk), m_learner(std::move(learner)), m_study(study) {}

    /// Shows the list and begins or goes on with an attempt, or leads to the quizzes.
    [[nodiscard]] std::variant<std::unique_ptr<practice::OpenAttempt>, ToQuizzes, Left> choose();

private:
    using Chosen = std::variant<std::monostate, std::unique_ptr<practice::OpenAttempt>, Left>;

    void findAttempts();
    void findScenarios();
    void findStandings();
    /// "; finished twice, last 2026-11-21"; empty for a scenario that was never begun.
    [[nodiscard]] std::string standingInWords(std::string_view scenario) const;
    void show() const;
    void showQuizzes() const;
    void showCourses() const;
    void showBroken() const;
    void help() const;
    void tellAbout(const practice::ScenarioCard& card) const;
    void tellBriefing(const practice::ScenarioCard& card) const;
    /// Tells something by `again` and asks whether to go on.
    enum class Wish { goOn, back };
    [[nodiscard]] std::variant<Wish, Left> askToGoOn(const std::string& goesOn, const std::function<void()>& again);
    [[nodiscard]] std::string canShowInWords(const practice::ScenarioCard& card) const;
    /// A course, one of its steps, and what that is; nothing when the learner comes back to the list.
    using Stepped = std::variant<std::monostate, std::unique_ptr<practice::OpenAttempt>, ToQuizzes, Left>;
    [[nodiscard]] Stepped follow(const content::CoursePlan& plan);
    [[nodiscard]] Stepped chooseCourse();
    void tellCourse(const content::CoursePlan& plan, const std::vector<study::CourseStep>& steps) const;
    /// These give nothing when the learner comes back to the list.
    [[nodiscard]] Chosen goOn(const practice::AttemptSummary& attempt);
    [[nodiscard]] Chosen begin(const practice::ScenarioCard& card);

    practice::Practice& m_practice;
    Talk& m_talk;
    std::optional<practice::Learner> m_learner;
    study::Study* m_study;
    std::vector<practice::AttemptSummary> m_waiting;
    std::vector<const practice::ScenarioCard*> m_cards;
    std::vector<const content::CoursePlan*> m_courses;
    std::map<std::string, practice::Standing, std::less<>> m_standings;
};

} // namespace terminal
