#include "window/screens/office/CohortsScreen.hpp"

#include "window/OfficeWords.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr std::size_t cohortsAtOnce = 30;

} // namespace

CohortsScreen::CohortsScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)),
      m_list(cohortsAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addOfficeBar(root(), m_edge, words::office);
    const Page page = addPage(root(), 900, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    addOfficeTitle(column, m_edge, OfficePlace::cohorts);
    if (content.mayAdd)
        addNew(column);
    if (content.cohorts.empty())
        column.add<Label>(content.mayAdd ? words::noCohorts : words::noCohortOfYours, drawing::type::lead, Tone::quiet);
    for (std::size_t i = 0; i < content.cohorts.size(); ++i) {
        auto& holder = column.add<Padded>(Insets{0, 10, 0, 0});
        auto& card =
            holder.add<Pressable>([this, i] { m_actions.choose(i); }, Pressable::Look::card, Insets::sides(20, 14));
        auto& row = card.add<Row>(20, 220);
        row.add<Label>(content.cohorts[i].name, drawing::type::strong).hints = {1.4, Hints::Across::centre};
        row.add<Label>(content.cohorts[i].facts, drawing::type::small, Tone::quiet).hints = {1, Hints::Across::centre};
        m_list.addRow(holder);
        if (i + 1 == content.focus && i < cohortsAtOnce)
            m_first = &card;
    }
    m_list.addMore(column);
    if (!m_first)
        m_first = m_list.first() ? m_list.first() : m_name.field;
}

void CohortsScreen::addNew(Widget& column) {
    column.add<Label>(words::newCohort, drawing::type::smallStrong, Tone::quiet);
    column.add<Spacer>(6);
    auto& row = column.add<ReadingWidth>(620).add<Row>(12, 220);
    auto& holder = row.add<Column>();
    holder.hints = {1, Hints::Across::start};
    m_name = addLabelledField(holder, "", mostNameCharacters);
    m_name.field->onEnter([this] { add(); });
    auto& side = row.add<Wrap>();
    side.hints.across = Hints::Across::start;
    side.add<Button>(
            words::addCohort, [this] { add(); }, Button::Kind::primary)
        .setIcon("plus");
    column.add<Spacer>(10);
}

void CohortsScreen::add() {
    const std::string& name = m_name.field->text();
    const bool empty = std::ranges::all_of(name, [](char c) { return c == ' '; });
    m_name.problem->setText(empty ? std::string(words::nameFirst) : m_actions.add(name));
}

bool CohortsScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_edge.back();
    return true;
}

} // namespace window
