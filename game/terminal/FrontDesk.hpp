#pragma once

#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace terminal {

/// Where a learner arrives: who they are, and what they want to play.
class FrontDesk {
public:
    FrontDesk(practice::Practice& practice, const Options& options, Talk& talk)
        : m_practice(practice), m_options(options), m_talk(talk), m_learner(options.learner) {}

    void greet();

    /// Asks who plays. Nothing: it is settled.
    [[nodiscard]] std::optional<Left> meetLearner();

    /// Shows the gallery and begins or goes on with an attempt.
    [[nodiscard]] std::variant<std::unique_ptr<practice::OpenAttempt>, Left> chooseAttempt();

private:
    /// A number picked from a list, or any other text.
    using Answer = std::variant<std::size_t, std::string, Left>;

    /// Asks until a number from 1 to `count` is typed, or a text where `takesText`; answers commands on its own.
    enum class Texts { refused, taken };
    [[nodiscard]] Answer ask(const std::string& prompt, std::size_t count, Texts texts, std::string_view help);
    [[nodiscard]] std::variant<std::string, Left> askRank(const std::string& name);
    [[nodiscard]] std::optional<Left> addLearner(const std::string& name);
    void showCard(std::size_t number, const practice::ScenarioCard& card);
    void showBroken();
    [[nodiscard]] std::string canShowInWords(const practice::ScenarioCard& card) const;
    /// The attempt begun; nothing when the learner goes back to the gallery.
    [[nodiscard]] std::variant<std::monostate, std::unique_ptr<practice::OpenAttempt>, Left>
    begin(const practice::ScenarioCard& card);

    practice::Practice& m_practice;
    const Options& m_options;
    Talk& m_talk;
    std::optional<practice::Learner> m_learner;
};

} // namespace terminal
