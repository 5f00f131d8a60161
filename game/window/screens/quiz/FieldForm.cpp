#include "window/screens/quiz/FieldForm.hpp"

#include "window/QuizWords.hpp"

namespace window {

namespace {

constexpr std::size_t mostLetters = 200;

} // namespace

FieldForm::FieldForm(Of of, Ways ways)
    : AnswerForm(std::move(ways)), m_of(of),
      m_field(&add<ReadingWidth>(of == Of::number ? 240 : 520)
                   .add<TextField>(TextField::Lines::one, of == Of::number ? words::numberHint : words::wordHint,
                                   mostLetters)) {
    m_field->onChange([this] { m_ways.changed(); });
    m_field->onEnter([this] {
        if (answer())
            m_ways.goOn();
    });
}

std::optional<quiz::Answer> FieldForm::answer() const {
    const bool whole =
        m_of == Of::number ? quiz::numberIn(m_field->text()).has_value() : !quiz::asCompared(m_field->text()).empty();
    return whole ? std::optional<quiz::Answer>(quiz::Typed{m_field->text()}) : std::nullopt;
}

std::string FieldForm::missing() const {
    if (answer())
        return {};
    return m_of == Of::number ? words::needsNumber : words::needsWord;
}

} // namespace window
