#include "window/screens/quiz/MatchForm.hpp"

#include "study/Told.hpp"
#include "window/QuizWords.hpp"

#include <algorithm>

namespace window {

MatchForm::MatchForm(const quiz::Posed& posed, const model::Matching& task, const model::CompetencyFramework& framework,
                     Ways ways)
    : AnswerForm(std::move(ways), 10), m_positions(posed.shown) {
    const auto texts = study::thingsOf(posed.question, framework);
    for (const std::size_t position : m_positions)
        m_texts.push_back(texts[position]);
    m_lines.resize(task.pairs.size());
    for (std::size_t i = 0; i < task.pairs.size(); ++i)
        addLine(i, task.pairs[i]);
    tick();
}

void MatchForm::addLine(std::size_t number, const model::Pair& pair) {
    Line& line = m_lines[number];
    line.left = pair.left;
    auto& one = add<Column>(8);
    line.head = &one.add<Pressable>(
        [this, number] {
            if (m_open == number)
                close();
            else
                open(number);
        },
        Pressable::Look::card, Insets::sides(18, 12));
    auto& row = line.head->add<Row>(14);
    row.add<Label>(std::to_string(number + 1), drawing::type::strong, Tone::accent).hints.across =
        Hints::Across::centre;
    auto& both = row.add<Row>(18, 150);
    both.hints.grow = 1;
    auto& left = both.add<Label>(pair.left, drawing::type::choice);
    left.hints = {1, Hints::Across::centre};
    line.right = &both.add<Label>("", drawing::type::body, Tone::quiet);
    line.right->hints = {1, Hints::Across::centre};
    line.turner = &row.add<Turner>();
    line.turner->hints.across = Hints::Across::centre;
    auto& list = one.add<Padded>(Insets{32, 0, 0, 8}, 8);
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        line.options.push_back(&list.add<AnswerOption>(static_cast<int>(i + 1), m_texts[i], AnswerOption::Many::one,
                                                       [this, number, i] { take(number, i); }));
    list.setVisible(false);
    line.list = &list;
}

void MatchForm::open(std::size_t line) {
    close();
    m_open = line;
    m_lines[line].list->setVisible(true);
    m_lines[line].turner->setOpen(true);
    m_ways.focus(*m_lines[line].options[m_lines[line].taken.value_or(0)]);
    m_ways.show(*m_lines[line].list);
}

void MatchForm::close() {
    if (!m_open)
        return;
    Line& line = m_lines[*std::exchange(m_open, std::nullopt)];
    line.list->setVisible(false);
    line.turner->setOpen(false);
    m_ways.focus(*line.head);
}

void MatchForm::take(std::size_t line, std::size_t shown) {
    for (Line& other : m_lines)
        if (other.taken == shown)
            other.taken.reset();
    m_lines[line].taken = shown;
    close();
    tick();
    // On to the next that has nothing.
    for (std::size_t i = 1; i < m_lines.size(); ++i)
        if (const std::size_t next = (line + i) % m_lines.size(); !m_lines[next].taken) {
            m_ways.focus(*m_lines[next].head);
            break;
        }
    m_ways.changed();
}

void MatchForm::tick() {
    for (Line& line : m_lines) {
        line.right->setText(line.taken ? m_texts[*line.taken] : words::choosePartner);
        line.right->setTone(line.taken ? Tone::ink : Tone::quiet);
        for (std::size_t i = 0; i < line.options.size(); ++i) {
            line.options[i]->setChosen(line.taken == i);
            const auto used = std::ranges::find_if(m_lines, [i](const Line& other) { return other.taken == i; });
            const bool elsewhere = used != m_lines.end() && &*used != &line;
            line.options[i]->setNote(elsewhere ? words::beside(used->left) : std::string());
        }
    }
}

bool MatchForm::onNumber(std::size_t number) {
    if (m_open) {
        if (number >= m_texts.size())
            return false;
        take(*m_open, number);
        return true;
    }
    if (number >= m_lines.size())
        return false;
    open(number);
    return true;
}

std::size_t MatchForm::empty() const {
    return static_cast<std::size_t>(std::ranges::count_if(m_lines, [](const Line& line) { return !line.taken; }));
}

bool MatchForm::worked() const { return empty() < m_lines.size(); }

std::optional<quiz::Answer> MatchForm::answer() const {
    if (empty() > 0)
        return std::nullopt;
    quiz::Matched matched;
    for (const Line& line : m_lines)
        matched.rights.emplace_back(m_positions[*line.taken]);
    return matched;
}

std::string MatchForm::missing() const {
    return empty() > 0 ? words::needsPairs(empty(), m_lines.size()) : std::string();
}

} // namespace window
