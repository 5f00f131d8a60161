#include "window/screens/office/NameScreen.hpp"

#include "window/OfficeWords.hpp"

#include <algorithm>

namespace window {

NameScreen::NameScreen(const Content& content, Take take) : m_edge(content.edge), m_take(std::move(take)) {
    addOfficeBar(root(), m_edge, words::office);
    const FootedPage page = addFootedPage(root(), 640);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(content.title, drawing::type::title);
    column.add<Spacer>(10);
    column.add<Paragraphs>(content.text, drawing::type::body);
    column.add<Spacer>(20);
    m_name = addLabelledField(column.add<ReadingWidth>(460), content.label.c_str(), mostNameCharacters);
    m_name.field->setText(content.name);
    m_name.field->onEnter([this] { this->take(); });
    auto& row = page.foot->add<Wrap>(12, 10);
    row.add<Button>(
        content.go, [this] { this->take(); }, Button::Kind::primary);
    row.add<Button>(content.keep, m_edge.back);
}

void NameScreen::take() {
    const std::string& name = m_name.field->text();
    const bool empty = std::ranges::all_of(name, [](char c) { return c == ' '; });
    m_name.problem->setText(empty ? std::string(words::nameFirst) : m_take(name));
}

bool NameScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_edge.back();
    return true;
}

} // namespace window
