#include "window/screens/review/SignOffScreen.hpp"

#include "records/Reviews.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

namespace window {

SignOffScreen::SignOffScreen(const std::string& about, const std::string& text, Actions actions)
    : m_actions(std::move(actions)) {
    addBar(root(), words::review + (" · " + about), {keysButton(m_actions.help), backButton(m_actions.back)});
    const FootedPage page = addFootedPage(root(), 1060);
    m_scroll = page.scroll;
    page.column->add<Label>(words::signOffTitle, drawing::type::title);
    page.column->add<Spacer>(8);
    page.column->add<ReadingWidth>(readingWidth).add<Label>(words::signOffMore, drawing::type::body, Tone::quiet);
    page.column->add<Spacer>(22);
    auto& halves = page.column->add<Row>(48, 330);
    auto& left = halves.add<Column>(8);
    left.hints.grow = 1;
    left.add<Label>(words::noteTitle, drawing::type::strong);
    m_note = &left.add<TextField>(TextField::Lines::several, words::noteHint, records::mostWordsCharacters);
    left.add<Spacer>(8);
    left.add<Label>(words::agreedTitle, drawing::type::strong);
    m_agreed = &left.add<TextField>(TextField::Lines::several, words::agreedHint, records::mostWordsCharacters);
    m_problem = &left.add<Label>("", drawing::type::body, Tone::accent);
    auto& right = halves.add<Column>(8);
    right.hints.grow = 1.2;
    right.add<Label>(words::whatIsSigned, drawing::type::strong);
    right.add<Panel>(Panel::Look::outlined, Insets::all(18)).add<Paragraphs>(text, drawing::type::small);
    auto& row = page.foot->add<Wrap>(12, 10);
    row.add<Button>(
        words::signNow, [this] { sign(); }, Button::Kind::primary);
    row.add<Button>(words::cancel, m_actions.back);
}

void SignOffScreen::sign() {
    const auto problem = m_actions.sign(m_note->text(), m_agreed->text());
    m_problem->setText(problem.value_or(""));
    if (problem)
        m_scroll->reveal(m_problem->place(), 24);
}

bool SignOffScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
