#pragma once

#include "terminal/Answer.hpp"
#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace terminal {

/// Where a learner arrives: who plays?
class FrontDesk {
public:
    FrontDesk(practice::Practice& practice, const Options& options, Talk& talk)
        : m_practice(practice), m_talk(talk), m_news(options.news), m_learner(options.learner) {}

    void greet();

    /// Asks who plays. Nothing: it is settled.
    [[nodiscard]] std::optional<Left> meetLearner();

    /// Nothing: somebody without a name.
    [[nodiscard]] const std::optional<practice::Learner>& learner() const { return m_learner; }

private:
    [[nodiscard]] Picked askName(const std::vector<practice::Learner>& known);
    [[nodiscard]] std::variant<std::string, Left> askRank(const std::string& name);
    [[nodiscard]] std::optional<Left> addLearner(const std::string& name);
    void welcomeBack(const practice::Learner& learner);

    practice::Practice& m_practice;
    Talk& m_talk;
    std::string m_news;
    std::optional<practice::Learner> m_learner;
};

} // namespace terminal
