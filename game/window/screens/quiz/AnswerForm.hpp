#pragma once

#include "model/CompetencyFramework.hpp"
#include "quiz/Round.hpp"
#include "window/Layout.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace window {

/// Where the answer to one question is given, by its kind: options to take, pairs to put together, lines to put in
/// order, or a field.
class AnswerForm : public Column {
public:
    struct Ways {
        std::function<void()> changed;
        std::function<void(Widget&)> focus; ///< what should have the keyboard now
        std::function<void(Widget&)> show;  ///< what should be in sight, once it has its place
        std::function<void()> goOn;         ///< who answers has done so, and means to go on
    };

    /// Nothing while it is not whole.
    [[nodiscard]] virtual std::optional<quiz::Answer> answer() const = 0;
    /// What is still to be done; empty when it is whole.
    [[nodiscard]] virtual std::string missing() const = 0;
    /// The number key, from 0. True: used here.
    virtual bool onNumber(std::size_t number) = 0;
    /// How many things there are to answer with; 0 for a field.
    [[nodiscard]] virtual std::size_t things() const = 0;
    /// Where the keyboard starts; null: nowhere.
    [[nodiscard]] virtual Widget* first() const { return nullptr; }
    /// Whether something was typed, ordered or put together, which leaving would lose.
    [[nodiscard]] virtual bool worked() const { return false; }

protected:
    explicit AnswerForm(Ways ways, double gap = 0) : Column(gap), m_ways(std::move(ways)) {}

    Ways m_ways;
};

/// `posed` and `framework` must outlive it.
[[nodiscard]] std::unique_ptr<AnswerForm>
answerForm(const quiz::Posed& posed, const model::CompetencyFramework& framework, AnswerForm::Ways ways);

} // namespace window
