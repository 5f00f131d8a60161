#include "window/screens/office/PickScreen.hpp"

#include "content/Find.hpp"
#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/CardFilter.hpp"

#include <algorithm>

namespace window {

PickScreen::PickScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)), m_list(rowsAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addOfficeBar(root(), m_edge, words::office);
    const Page page = addPage(root(), 760, 0);
    m_scroll = page.scroll;
    page.column->add<Label>(content.title, drawing::type::title);
    page.column->add<Spacer>(22);
    addEntries(*page.column, content);
    if (content.ranks)
        addNewcomer(*page.column, *content.ranks);
}

void PickScreen::addEntries(Widget& column, const Content& content) {
    if (content.entries.empty()) {
        column.add<Label>(content.none, drawing::type::lead, Tone::quiet);
        return;
    }
    if (content.entries.size() >= searchedFrom) {
        m_search = &addSearch(column, words::findPerson, [this] { narrow(); });
        column.add<Spacer>(18);
    }
    auto& grid = column.add<Grid>(220, 3, 14);
    for (std::size_t i = 0; i < content.entries.size(); ++i) {
        auto& card =
            grid.add<Pressable>([this, i] { m_actions.choose(i); }, Pressable::Look::card, Insets::sides(18, 14));
        card.add<PersonTag>(content.entries[i].name, content.entries[i].facts);
        m_names.push_back(content::folded(content.entries[i].name));
        m_list.addRow(card);
    }
    m_list.addMore(column);
    m_first = m_search ? m_search : m_list.first();
}

void PickScreen::addNewcomer(Widget& column, const std::vector<std::string>& ranks) {
    column.add<Spacer>(28);
    auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(24), 0);
    panel.add<Label>(words::somebodyNotListed, drawing::type::subheading);
    panel.add<Spacer>(14);
    m_name = addLabelledField(panel, words::fullName, mostNameCharacters);
    m_name.field->onChange([this] {
        m_name.problem->setText({});
        setUnknown(false);
    });
    m_name.field->onEnter([this] { takeName(); });
    auto& rank = panel.add<Column>();
    rank.add<Label>(words::rankQuestion, drawing::type::smallStrong, Tone::quiet);
    rank.add<Spacer>(8);
    m_ranks = &rank.add<ChoiceRow>(ranks, 0);
    rank.add<Spacer>(18);
    m_rankPart = &rank;
    auto& row = panel.add<Wrap>(12, 10);
    m_put = &row.add<Button>(
        words::putIn, [this] { takeName(); }, Button::Kind::primary);
    setUnknown(false);
    if (!m_first)
        m_first = m_name.field;
}

void PickScreen::setUnknown(bool unknown) {
    m_unknown = unknown;
    m_rankPart->setVisible(unknown);
    m_put->setText(unknown ? words::addNewAndPutIn : words::putIn);
}

void PickScreen::takeName() {
    const std::string& name = m_name.field->text();
    if (std::ranges::all_of(name, [](char c) { return c == ' '; })) {
        m_name.problem->setText(words::nameFirst);
        return;
    }
    if (m_unknown) {
        m_name.problem->setText(m_actions.addNew(name, m_ranks->chosen()));
        return;
    }
    const Named named = m_actions.byName(name);
    if (const auto* wrong = std::get_if<Wrong>(&named)) {
        m_name.problem->setText(wrong->sentence);
    } else if (const auto* unknown = std::get_if<Unknown>(&named)) {
        m_name.problem->setText(unknown->question.empty() ? words::notKnown
                                                          : unknown->question + " " + words::notKnown);
        setUnknown(true);
        if (m_ranks->first())
            wishFocus(*m_ranks->first()); // so that Enter once more adds nobody by mistake
        root().changes().layout = true;
    }
}

void PickScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    (void)m_list.show([&](std::size_t i) { return content::holdsWords(m_names[i], wanted); });
}

} // namespace window
