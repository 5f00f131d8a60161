#include "window/screens/office/PeopleScreen.hpp"

#include "content/Find.hpp"
#include "window/OfficeWords.hpp"
#include "window/screens/CardFilter.hpp"

namespace window {

PeopleScreen::PeopleScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)), m_list(rowsAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addOfficeBar(root(), m_edge, words::office);
    const Page page = addPage(root(), 900, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    addOfficeTitle(column, m_edge, OfficePlace::accounts);
    if (!content.due.empty()) {
        column.add<Panel>(Panel::Look::soft, Insets::all(16)).add<Label>(content.due, drawing::type::small);
        column.add<Spacer>(18);
    }
    if (content.people.size() >= searchedFrom) {
        m_search = &addSearch(column, words::findPerson, [this] { narrow(); });
        column.add<Spacer>(12);
    }
    auto& add = column.add<Wrap>(12, 10);
    m_first = &add.add<Button>(words::addAccount, m_actions.add, Button::Kind::primary).setIcon("plus");
    add.add<Button>(words::addSeveral, m_actions.addSeveral).setIcon("people");
    add.add<Button>(words::chooseSeveral, m_actions.several).setIcon("check");
    column.add<Spacer>(18);
    m_count = &column.add<Label>(words::peopleShown(content.people.size(), content.people.size()), drawing::type::small,
                                 Tone::quiet);
    column.add<Spacer>(6);
    auto& none = column.add<Padded>(Insets{0, 14, 0, 0});
    none.add<Label>(words::noPersonFits, drawing::type::lead, Tone::quiet);
    none.setVisible(false);
    m_none = &none;
    for (std::size_t i = 0; i < content.people.size(); ++i)
        addPerson(column, content.people[i], i, i + 1 == content.focus);
    m_list.addMore(column);
}

void PeopleScreen::addPerson(Widget& column, const Entry& entry, std::size_t number, bool focused) {
    auto& holder = column.add<Padded>(Insets{0, 10, 0, 0});
    auto& card = holder.add<Pressable>([this, number] { m_actions.choose(number); }, Pressable::Look::card,
                                       Insets::sides(20, 14));
    auto& row = card.add<Row>(20, 220);
    row.add<PersonTag>(entry.name, entry.facts).hints = {1.4, Hints::Across::centre};
    auto& state = row.add<Label>(entry.state, entry.waits ? drawing::type::smallStrong : drawing::type::small,
                                 entry.waits ? Tone::accent : Tone::quiet);
    state.hints = {1, Hints::Across::centre};
    m_names.push_back(content::folded(entry.name + " " + entry.facts));
    m_list.addRow(holder);
    if (focused && number < rowsAtOnce)
        m_first = &card;
}

void PeopleScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    const auto count = m_list.show([&](std::size_t i) { return content::holdsWords(m_names[i], wanted); });
    m_none->setVisible(count == 0);
    m_count->setText(words::peopleShown(count, m_names.size()));
}

} // namespace window
