#include "window/screens/AttemptsScreen.hpp"

#include "window/Strings.hpp"

namespace window {

AttemptsScreen::AttemptsScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), words::product, {{words::keys, m_actions.help, "keyboard"}, {words::back, m_actions.back, "back"}});
    const Page page = addPage(root(), 760, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::earlierAttempts, drawing::type::title);
    if (content.open.empty() && content.ended.empty()) {
        column.add<Spacer>(16);
        column.add<Label>(words::noAttempts, drawing::type::lead, Tone::quiet);
    }
    const auto list = [&](const char* heading, const std::vector<Entry>& entries,
                          const std::function<void(std::size_t)>& press) {
        if (entries.empty())
            return;
        column.add<Spacer>(28);
        column.add<Label>(heading, drawing::type::subheading, Tone::quiet);
        column.add<Spacer>(10);
        auto& rows = column.add<Column>(10);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto& row = rows.add<Pressable>([press, i] { press(i); }, Pressable::Look::card, Insets::sides(20, 14), 2);
            row.add<Label>(entries[i].title, drawing::type::strong);
            row.add<Label>(entries[i].detail, drawing::type::small, Tone::quiet);
            if (!m_first)
                m_first = &row;
        }
    };
    list(words::openAttempts, content.open, m_actions.resume);
    list(words::endedAttempts, content.ended, m_actions.debrief);
}

bool AttemptsScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
