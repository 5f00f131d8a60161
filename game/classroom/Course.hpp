#pragma once

#include "model/Scenario.hpp"
#include "play/Runner.hpp"
#include "quiz/Round.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace classroom {

/// A class's way through a scenario: the situation in which it stands, and what it took there.
class ScenarioCourse {
public:
    ScenarioCourse(std::shared_ptr<const model::Scenario> scenario, std::uint64_t seed);

    [[nodiscard]] const model::Scenario& scenario() const { return *m_scenario; }
    /// The same, for what outlives this course.
    [[nodiscard]] const std::shared_ptr<const model::Scenario>& sharedScenario() const { return m_scenario; }
    /// Where the class stands; while what came of its choice is read, still where it chose.
    [[nodiscard]] const play::Runner& runner() const { return m_at; }
    [[nodiscard]] const std::optional<model::ChoiceId>& taken() const { return m_taken; }
    /// The decision that was just made.
    [[nodiscard]] std::optional<play::Decision> made() const {
        return m_taken ? std::optional(m_next.attempt().decisions.back()) : std::nullopt;
    }
    /// An ending was reached, or no choice is left.
    [[nodiscard]] bool over() const { return m_at.situation() == nullptr; }

    /// The choice of that id, if it can be taken now.
    [[nodiscard]] std::optional<model::ChoiceId> choice(std::string_view id) const;
    [[nodiscard]] bool accepts(std::string_view answer) const { return choice(answer).has_value(); }
    bool take(std::string_view answer, std::chrono::milliseconds thought);
    void goOn();
    /// Back to the decision of that number (from 0), which was made before; false where it was not.
    bool backTo(std::size_t item);

private:
    std::shared_ptr<const model::Scenario> m_scenario;
    play::Runner m_at;
    play::Runner m_next; ///< where goOn leads
    std::optional<model::ChoiceId> m_taken;
};

/// The questions of a round, one after another.
class QuizCourse {
public:
    explicit QuizCourse(std::vector<quiz::Posed> questions) : m_questions(std::move(questions)) {}

    [[nodiscard]] const std::vector<quiz::Posed>& questions() const { return m_questions; }
    [[nodiscard]] const quiz::Posed* question() const { return over() ? nullptr : &m_questions[m_at]; }
    /// What is right is shown.
    [[nodiscard]] bool explained() const { return m_explained; }
    [[nodiscard]] bool over() const { return m_at >= m_questions.size(); }

    /// Whether it is an answer to the present question, and not none.
    [[nodiscard]] bool accepts(std::string_view answer) const;
    bool take(std::string_view answer);
    void goOn();
    bool backTo(std::size_t item);

private:
    std::vector<quiz::Posed> m_questions;
    std::size_t m_at = 0;
    bool m_explained = false;
};

/// What a class works through, one thing to decide after another.
using Course = std::variant<ScenarioCourse, QuizCourse>;

} // namespace classroom
