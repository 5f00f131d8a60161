#pragma once

#include "window/TextField.hpp"
#include "window/screens/quiz/AnswerForm.hpp"

namespace window {

/// A word or two, or a number.
class FieldForm final : public AnswerForm {
public:
    enum class Of : std::uint8_t { words, number };
    FieldForm(Of of, Ways ways);

    [[nodiscard]] std::optional<quiz::Answer> answer() const override;
    [[nodiscard]] std::string missing() const override;
    bool onNumber(std::size_t) override { return false; }
    [[nodiscard]] std::size_t things() const override { return 0; }
    [[nodiscard]] Widget* first() const override { return m_field; }
    [[nodiscard]] bool worked() const override { return !m_field->text().empty(); }

private:
    Of m_of;
    TextField* m_field;
};

} // namespace window
