#pragma once

#include "window/screens/quiz/AnswerForm.hpp"
#include "window/screens/quiz/AnswerOption.hpp"

#include <vector>

namespace window {

/// One of a list, or any number of it.
class PickForm final : public AnswerForm {
public:
    PickForm(const quiz::Posed& posed, const model::CompetencyFramework& framework, AnswerOption::Many many, Ways ways);

    [[nodiscard]] std::optional<quiz::Answer> answer() const override;
    [[nodiscard]] std::string missing() const override;
    bool onNumber(std::size_t number) override;
    [[nodiscard]] std::size_t things() const override { return m_options.size(); }

private:
    void take(std::size_t shown);

    AnswerOption::Many m_many;
    std::vector<std::size_t> m_positions; ///< of each option as it is shown
    std::vector<AnswerOption*> m_options;
};

/// True or false, and then why.
class JudgeForm final : public AnswerForm {
public:
    JudgeForm(const quiz::Posed& posed, const model::CompetencyFramework& framework, Ways ways);

    [[nodiscard]] std::optional<quiz::Answer> answer() const override;
    [[nodiscard]] std::string missing() const override;
    bool onNumber(std::size_t number) override;
    [[nodiscard]] std::size_t things() const override { return 2; }

private:
    void judge(bool holds);
    void reason(std::size_t shown);

    std::vector<std::size_t> m_positions; ///< of each reason as it is shown
    AnswerOption* m_true;
    AnswerOption* m_false;
    Column* m_why = nullptr; ///< comes once it is said whether; null: nothing more is asked
    std::vector<AnswerOption*> m_reasons;
    std::optional<bool> m_holds;
    std::optional<std::size_t> m_reason; ///< as shown
};

} // namespace window
