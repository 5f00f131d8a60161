#include "window/screens/office/NewAccountScreen.hpp"

#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

NewAccountScreen::NewAccountScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)) {
    addOfficeBar(root(), m_edge, words::office);
    const FootedPage page = addFootedPage(root(), 760);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::newAccountTitle, drawing::type::title);
    column.add<Spacer>(22);
    auto& narrow = column.add<ReadingWidth>(460);
    m_name = addLabelledField(narrow, words::whoseName, mostNameCharacters);
    m_name.field->onEnter([this] { add(); });
    column.add<Label>(words::whichRole, drawing::type::smallStrong, Tone::quiet);
    column.add<Spacer>(8);
    std::vector<std::string> roles;
    for (const auto role :
         {records::Role::learner, records::Role::facilitator, records::Role::supervisor, records::Role::administrator})
        roles.push_back(words::roleName(role));
    m_roles = &column.add<ChoiceRow>(roles, 0, [this](std::size_t role) { showRole(role); });
    column.add<Spacer>(10);
    m_about = &column.add<ReadingWidth>(readingWidth).add<Label>("", drawing::type::small, Tone::quiet);
    auto& rank = column.add<Column>();
    rank.add<Spacer>(18);
    rank.add<Label>(words::rankQuestion, drawing::type::smallStrong, Tone::quiet);
    rank.add<Spacer>(8);
    m_ranks = &rank.add<ChoiceRow>(content.ranks, 0);
    m_rankPart = &rank;
    showRole(0);
    auto& row = page.foot->add<Wrap>(12, 10);
    row.add<Button>(
        words::addAndShowCode, [this] { add(); }, Button::Kind::primary);
    row.add<Button>(words::cancel, m_edge.back);
}

void NewAccountScreen::showRole(std::size_t role) {
    const auto chosen = static_cast<records::Role>(role);
    m_about->setText(words::aboutRole(chosen));
    m_rankPart->setVisible(chosen == records::Role::learner);
}

void NewAccountScreen::add() {
    const std::string& name = m_name.field->text();
    const bool empty = std::ranges::all_of(name, [](char c) { return c == ' '; });
    const std::string wrong =
        empty ? std::string(words::nameFirst) : m_actions.add(name, m_roles->chosen(), m_ranks->chosen());
    m_name.problem->setText(wrong);
    if (wrong.empty())
        return;
    wishFocus(*m_name.field);
    m_scroll->reveal(m_name.field->place(), 40);
}

bool NewAccountScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_edge.back();
    return true;
}

} // namespace window
