#include "window/screens/review/SignOffScreen.hpp"

#include "records/Reviews.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/review/SignedText.hpp"

namespace window {

SignOffScreen::SignOffScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), words::review + (" · " + content.who), {keysButton(m_actions.help), backButton(m_actions.back)});
    const FootedPage page = addFootedPage(root(), 1060);
    m_scroll = page.scroll;
    page.column->add<Label>(words::signOffTitle(content.who), drawing::type::title);
    page.column->add<Spacer>(8);
    page.column->add<ReadingWidth>(readingWidth).add<Label>(words::signOffMore, drawing::type::body, Tone::quiet);
    page.column->add<Spacer>(22);
    auto& halves = page.column->add<Row>(48, 330);
    auto& left = halves.add<Column>(8);
    left.hints.grow = 1;
    m_note = &addField(left, words::noteTitle, words::noteHint, content.note);
    left.add<Spacer>(8);
    m_agreed = &addField(left, words::agreedTitle, words::agreedHint, content.agreed);
    m_problem = &left.add<Label>("", drawing::type::body, Tone::accent);
    auto& right = halves.add<Column>(8);
    right.hints.grow = 1.2;
    right.add<Label>(words::whatIsSigned, drawing::type::smallStrong, Tone::quiet);
    right.add<Label>(content.about, drawing::type::strong);
    auto& sheet = right.add<Panel>(Panel::Look::outlined, Insets::all(22));
    addSignedText(sheet, content.text);
    sheet.add<Spacer>(18);
    sheet.add<Rule>();
    sheet.add<Spacer>(10);
    sheet.add<Label>(content.foot, drawing::type::small, Tone::quiet);
    auto& row = page.foot->add<Wrap>(12, 10);
    row.add<Button>(
        words::signNow, [this] { sign(); }, Button::Kind::primary);
    row.add<Button>(words::signLater, m_actions.back);
}

TextField& SignOffScreen::addField(Widget& column, const char* title, const char* hint, const std::string& begun) {
    column.add<Label>(title, drawing::type::strong);
    auto& field = column.add<TextField>(TextField::Lines::several, hint, records::mostWordsCharacters);
    field.setText(begun);
    field.onChange([this] {
        if (m_actions.draft)
            m_actions.draft(m_note->text(), m_agreed->text());
    });
    return field;
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
