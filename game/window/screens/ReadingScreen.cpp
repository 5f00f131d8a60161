#include "window/screens/ReadingScreen.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"

namespace window {

ReadingScreen::ReadingScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    std::vector<EdgeButton> edge;
    if (m_actions.notebook)
        edge.push_back(notebookButton(m_actions.notebook));
    edge.push_back(keysButton(m_actions.help));
    if (m_actions.pause)
        edge.push_back(pauseButton(m_actions.pause));
    addBar(root(), content.where, with(m_actions.ways, std::move(edge)));
    const FootedPage page = addPicturedPage(root(), content.scene);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    if (!content.eyebrow.empty()) {
        column.add<Label>(content.eyebrow, drawing::type::eyebrow, Tone::accent);
        column.add<Spacer>(10);
    }
    if (!content.title.empty()) {
        column.add<Label>(content.title, drawing::type::title);
        column.add<Spacer>(24);
    }
    if (!content.quote.empty()) {
        auto& quote = column.add<Quote>(4);
        quote.add<Label>(content.quoteEyebrow, drawing::type::eyebrow, Tone::accent);
        quote.add<Label>(content.quote, drawing::type::choice);
        column.add<Spacer>(32);
    }
    if (!content.heading.empty()) {
        column.add<Label>(content.heading, drawing::type::subheading, Tone::quiet);
        column.add<Spacer>(8);
    }
    if (!content.text.empty())
        column.add<Paragraphs>(content.text, drawing::type::narrative);
    if (!content.note.empty()) {
        column.add<Spacer>(24);
        column.add<Label>(content.note, drawing::type::small, Tone::quiet);
    }
    auto& row = page.foot->add<Wrap>(12, 10);
    m_goOn = &row.add<Button>(content.goOn, m_actions.goOn, Button::Kind::primary);
}

bool ReadingScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape || !m_actions.pause)
        return false;
    m_actions.pause();
    return true;
}

bool ReadingScreen::onTyped(char32_t character) {
    if (!m_actions.notebook || !words::isNotebookKey(character))
        return false;
    m_actions.notebook();
    return true;
}

} // namespace window
