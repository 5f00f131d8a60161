#include "window/screens/quiz/PickForm.hpp"

#include "study/Told.hpp"
#include "window/QuizWords.hpp"
#include "window/Text.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr double optionGap = 10;

} // namespace

PickForm::PickForm(const quiz::Posed& posed, const model::CompetencyFramework& framework, AnswerOption::Many many,
                   Ways ways)
    : AnswerForm(std::move(ways), optionGap), m_many(many), m_positions(posed.shown) {
    const auto texts = study::thingsOf(posed.question, framework);
    for (std::size_t i = 0; i < m_positions.size(); ++i)
        m_options.push_back(
            &add<AnswerOption>(static_cast<int>(i + 1), texts[m_positions[i]], many, [this, i] { take(i); }));
}

void PickForm::take(std::size_t shown) {
    if (m_many == AnswerOption::Many::several) {
        m_options[shown]->setChosen(!m_options[shown]->chosen());
    } else if (m_options[shown]->chosen()) {
        m_ways.goOn();
        return;
    } else {
        for (std::size_t i = 0; i < m_options.size(); ++i)
            m_options[i]->setChosen(i == shown);
    }
    m_ways.changed();
}

bool PickForm::onNumber(std::size_t number) {
    if (number >= m_options.size())
        return false;
    m_ways.focus(*m_options[number]);
    if (m_many == AnswerOption::Many::several || !m_options[number]->chosen())
        take(number);
    return true;
}

std::optional<quiz::Answer> PickForm::answer() const {
    quiz::Chosen chosen;
    for (std::size_t i = 0; i < m_options.size(); ++i)
        if (m_options[i]->chosen())
            chosen.options.push_back(m_positions[i]);
    if (chosen.options.empty())
        return std::nullopt;
    std::ranges::sort(chosen.options);
    return chosen;
}

std::string PickForm::missing() const {
    if (answer())
        return {};
    return m_many == AnswerOption::Many::one ? words::needsOne : words::needsSome;
}

JudgeForm::JudgeForm(const quiz::Posed& posed, const model::CompetencyFramework& framework, Ways ways)
    : AnswerForm(std::move(ways), optionGap), m_positions(posed.shown),
      m_true(&add<AnswerOption>(1, words::isTrue, AnswerOption::Many::one, [this] { judge(true); })),
      m_false(&add<AnswerOption>(2, words::isFalse, AnswerOption::Many::one, [this] { judge(false); })) {
    if (m_positions.empty())
        return;
    const auto texts = study::thingsOf(posed.question, framework);
    m_why = &add<Column>(optionGap);
    m_why->add<Padded>(Insets{0, 8, 0, 0}).add<Label>(words::andWhy, drawing::type::subheading, Tone::quiet);
    for (std::size_t i = 0; i < m_positions.size(); ++i)
        m_reasons.push_back(&m_why->add<AnswerOption>(static_cast<int>(i + 3), texts[m_positions[i]],
                                                      AnswerOption::Many::one, [this, i] { reason(i); }));
    m_why->setVisible(false);
}

void JudgeForm::judge(bool holds) {
    if (m_holds == holds) {
        if (m_why && !m_reason)
            m_ways.focus(*m_reasons.front());
        else
            m_ways.goOn();
        return;
    }
    m_holds = holds;
    m_true->setChosen(holds);
    m_false->setChosen(!holds);
    if (m_why) {
        m_why->setVisible(true);
        m_ways.show(*m_why);
    }
    m_ways.changed();
}

void JudgeForm::reason(std::size_t shown) {
    if (m_reason == shown) {
        m_ways.goOn();
        return;
    }
    m_reason = shown;
    for (std::size_t i = 0; i < m_reasons.size(); ++i)
        m_reasons[i]->setChosen(i == shown);
    m_ways.changed();
}

bool JudgeForm::onNumber(std::size_t number) {
    if (number < 2) {
        m_ways.focus(number == 0 ? *m_true : *m_false);
        if (m_holds != (number == 0))
            judge(number == 0);
        return true;
    }
    const std::size_t shown = number - 2;
    if (!m_holds || shown >= m_reasons.size())
        return false;
    m_ways.focus(*m_reasons[shown]);
    if (m_reason != shown)
        reason(shown);
    return true;
}

std::optional<quiz::Answer> JudgeForm::answer() const {
    if (!m_holds || (m_why && !m_reason))
        return std::nullopt;
    return quiz::Judged{*m_holds, m_reason ? std::optional(m_positions[*m_reason]) : std::nullopt};
}

std::string JudgeForm::missing() const {
    if (!m_holds)
        return words::needsWhether;
    return m_why && !m_reason ? words::needsWhy : std::string();
}

} // namespace window
