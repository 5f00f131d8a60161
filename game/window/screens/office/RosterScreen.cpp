#include "window/screens/office/RosterScreen.hpp"

#include "content/Find.hpp"
#include "window/OfficeWords.hpp"
#include "window/screens/CardFilter.hpp"

namespace window {

RosterScreen::RosterScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)), m_of(content.of) {
    addOfficeBar(root(), m_edge, m_of == Of::person ? words::accounts : words::cohorts);
    const Page page = addPage(root(), 760, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(content.title, drawing::type::title);
    column.add<Spacer>(6);
    column.add<Label>(content.facts, drawing::type::body, Tone::quiet);
    column.add<Spacer>(18);
    if (!content.deeds.empty()) {
        auto& row = column.add<Wrap>(12, 10);
        for (std::size_t i = 0; i < content.deeds.size(); ++i) {
            auto& button = row.add<Button>(
                content.deeds[i].text, [this, i] { m_actions.press(i); },
                content.deeds[i].primary ? Button::Kind::primary : Button::Kind::secondary);
            if (!m_first)
                m_first = &button;
        }
        column.add<Spacer>(10);
    }
    for (std::size_t i = 0; i < content.sections.size(); ++i)
        addSection(column, content.sections[i], i);
    for (std::size_t i = m_adds.size(); i-- > 0;)
        if (m_adds[i] && (content.focus == i || (!content.focus && !m_first)))
            m_first = m_adds[i];
}

void RosterScreen::addSection(Widget& column, const Section& section, std::size_t number) {
    column.add<Spacer>(22);
    addHeading(column, section.title);
    column.add<Spacer>(12);
    auto& list = *m_lists.emplace_back(std::make_unique<LongList>(rowsAtOnce, [this](Widget& row) { wishFocus(row); }));
    const bool searched = !m_search && section.entries.size() >= searchedFrom;
    m_adds.push_back(nullptr);
    auto& head = column.add<Row>(12, 220);
    if (searched) {
        auto& holder = head.add<Column>();
        holder.hints = {1, Hints::Across::centre};
        m_search = &addSearch(holder, words::findPerson, [this] { narrow(); });
        m_searched = number;
    }
    if (!section.add.empty()) {
        auto& add = head.add<Wrap>();
        add.hints.across = Hints::Across::centre;
        m_adds.back() = &add.add<Button>(section.add, [this, number] { m_actions.add(number); });
        m_adds.back()->setIcon("plus");
    }
    column.add<Spacer>(12);
    if (section.entries.empty())
        column.add<Label>(section.none, drawing::type::body, Tone::quiet);
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
        auto& holder = column.add<Padded>(Insets{0, 0, 0, 8});
        auto& row = holder.add<Panel>(Panel::Look::outlined, Insets{16, 8, 8, 8}).add<Row>(16, 200);
        row.add<PersonTag>(section.entries[i].name, section.entries[i].facts).hints = {1, Hints::Across::centre};
        auto& side = row.add<Wrap>();
        side.hints.across = Hints::Across::centre;
        side.add<Button>(
                section.remove, [this, number, i] { m_actions.remove(number, i); }, Button::Kind::quiet)
            .setIcon("minus");
        if (searched)
            m_names.push_back(content::folded(section.entries[i].name));
        list.addRow(holder);
    }
    list.addMore(column);
}

void RosterScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    (void)m_lists[m_searched]->show([&](std::size_t i) { return content::holdsWords(m_names[i], wanted); });
}

Widget* RosterScreen::firstHit() const {
    for (const auto& list : m_lists)
        if (Widget* first = list->first())
            return first;
    return nullptr;
}

} // namespace window
