#include "window/screens/classroom/ClassListScreen.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"

namespace window {

ClassListScreen::ClassListScreen(std::string title, std::string none, const std::vector<Line>& lines, Action close,
                                 First first)
    : m_close(std::move(close)), m_list(rowsAtOnce, [this](Widget& widget) { wishFocus(widget); }) {
    auto& room = root().add<Padded>(Insets::sides(24, 28));
    room.hints.grow = 1;
    auto& middle = room.add<Middle>();
    middle.hints.grow = 1;
    auto& page = middle.add<ReadingWidth>(720, ReadingWidth::At::centre);
    page.hints.grow = 1;
    auto& panel = page.add<Panel>(Panel::Look::panel, Insets::all(24));
    panel.hints.grow = 1;
    panel.add<Label>(std::move(title), drawing::type::heading);
    panel.add<Spacer>(12);
    m_scroll = &panel.add<ScrollView>(0, ScrollView::Ground::panel);
    m_scroll->hints.grow = 1;
    auto& column = m_scroll->add<Padded>(Insets{0, 0, 12, 8}, 4);
    if (lines.empty())
        column.add<Label>(std::move(none), drawing::type::body, Tone::quiet);
    for (const Line& line : lines) {
        if (line.action && line.press.empty()) {
            auto& button = column.add<Button>(line.text, line.action, Button::Kind::entry);
            m_list.addRow(button);
            m_first = m_first ? m_first : &button;
            continue;
        }
        auto& row = column.add<Row>(12);
        auto& words = row.add<Column>();
        words.hints = {1, Hints::Across::centre};
        words.add<Label>(line.text, drawing::type::strong);
        if (!line.facts.empty())
            words.add<Label>(line.facts, drawing::type::small, Tone::quiet);
        if (line.action)
            row.add<Button>(line.press, line.action).hints.across = Hints::Across::centre;
        m_list.addRow(row);
    }
    m_list.addMore(column);
    (void)m_list.show([](std::size_t) { return true; });
    panel.add<Spacer>(12);
    auto& back = panel.add<Row>().add<Button>(words::back, m_close, Button::Kind::primary);
    m_first = m_first && first == First::line ? m_first : &back;
}

bool ClassListScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_close();
    return true;
}

} // namespace window
