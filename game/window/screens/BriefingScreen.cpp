#include "window/screens/BriefingScreen.hpp"

#include "window/Strings.hpp"

namespace window {

BriefingScreen::BriefingScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), content.title, {keysButton(m_actions.help), backButton(m_actions.back)});
    const FootedPage page = addPicturedPage(root(), content.scene);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(std::string(words::briefing) + "  ·  " + content.facts, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(10);
    column.add<Label>(content.title, drawing::type::title);
    column.add<Spacer>(22);
    // Before the text, so that nobody begins without having had it in sight.
    if (!content.note.empty()) {
        auto& note = column.add<Panel>(Panel::Look::soft, Insets::sides(18, 14), 2);
        note.add<Label>(words::contentNote, drawing::type::smallStrong);
        note.add<Label>(content.note, drawing::type::small);
        column.add<Spacer>(22);
    }
    column.add<Paragraphs>(content.text, drawing::type::narrative);
    auto& row = page.foot->add<Row>(20, 220);
    auto& begin = row.add<Button>(words::begin, m_actions.begin, Button::Kind::primary);
    begin.hints.across = Hints::Across::centre;
    m_begin = &begin;
    auto& saving = row.add<Label>(content.saving, drawing::type::small, Tone::quiet);
    saving.hints = {1, Hints::Across::centre};
}

bool BriefingScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
