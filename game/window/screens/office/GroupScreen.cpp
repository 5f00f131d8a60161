#include "window/screens/office/GroupScreen.hpp"

#include "content/Find.hpp"
#include "window/OfficeWords.hpp"
#include "window/screens/CardFilter.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr std::size_t peopleAtOnce = 60; // a class or two without asking for more

} // namespace

/// A box with a tick in it, or not.
class GroupScreen::TickBox final : public Widget {
public:
    void setTicked(bool ticked) {
        m_ticked = ticked;
        touchLook();
    }
    void paint(Canvas& canvas, const Setting& setting) const override {
        const int radius = setting.scale.length(5);
        const drawing::Theme& theme = *setting.theme;
        if (m_ticked) {
            canvas.fillRounded(place(), radius, theme.accent);
            canvas.tick(place().inset(place().width / 4), std::max(2, setting.scale.length(2)), theme.onAccent);
        } else {
            canvas.strokeRounded(place(), radius, std::max(1, setting.scale.length(1.5)), theme.lineStrong);
        }
    }

protected:
    Size measured(const Setting& setting, int) override {
        return {setting.scale.measure(22), setting.scale.measure(22)};
    }

private:
    bool m_ticked = false;
};

GroupScreen::GroupScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)),
      m_list(peopleAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addOfficeBar(root(), m_edge, words::office);
    const Page page = addPage(root(), usualOfficePage, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::groupTitle, drawing::type::title);
    column.add<Spacer>(8);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::groupMore, drawing::type::body, Tone::quiet);
    column.add<Spacer>(18);
    auto& row = column.add<Row>(12, 220);
    if (content.people.size() >= searchedFrom) {
        auto& holder = row.add<Column>();
        holder.hints = {1, Hints::Across::centre};
        m_search = &addSearch(holder, words::findPerson, [this] { narrow(); });
    }
    auto& ticks = row.add<Wrap>(10, 10);
    ticks.hints.across = Hints::Across::centre;
    m_allShown = &ticks.add<Button>("", [this] { tickAll(true); });
    m_allShown->setIcon("check");
    ticks.add<Button>(words::tickNobody, [this] { tickAll(false); });
    column.add<Spacer>(14);
    auto& none = column.add<Padded>(Insets{0, 14, 0, 0});
    none.add<Label>(content.people.empty() ? words::noLearnersYet : words::noPersonFits, drawing::type::lead,
                    Tone::quiet);
    m_none = &none;
    for (std::size_t i = 0; i < content.people.size(); ++i)
        addPerson(column, content.people[i], i);
    m_list.addMore(column);
    m_first = m_list.first() ? m_list.first() : m_allShown;
    auto& foot =
        root().add<Padded>(Insets{32, 12, 32, 24}).add<ReadingWidth>(usualOfficePage, ReadingWidth::At::centre);
    m_problem = &foot.add<Label>("", drawing::type::body, Tone::accent);
    auto& deeds = foot.add<Wrap>(12, 10);
    m_count = &deeds.add<Padded>(Insets{0, 12, 6, 0}).add<Label>("", drawing::type::strong);
    for (std::size_t i = 0; i < content.deeds.size(); ++i)
        deeds.add<Button>(content.deeds[i], [this, i] {
            std::vector<std::size_t> ticked;
            for (std::size_t p = 0; p < m_lines.size(); ++p)
                if (m_lines[p].ticked)
                    ticked.push_back(p);
            if (ticked.empty())
                m_problem->setText(words::tickSomebody);
            else
                m_actions.press(i, ticked);
        });
    show();
}

void GroupScreen::addPerson(Widget& column, const Entry& entry, std::size_t number) {
    auto& holder = column.add<Padded>(Insets{0, 8, 0, 0});
    auto& card = holder.add<Pressable>([this, number] { tick(number, !m_lines[number].ticked); }, Pressable::Look::card,
                                       Insets::sides(18, 10));
    auto& row = card.add<Row>(16, 160);
    auto& box = row.add<TickBox>();
    box.hints.across = Hints::Across::centre;
    row.add<PersonTag>(entry.name, entry.facts).hints = {1.6, Hints::Across::centre};
    auto& state = row.add<Label>("", drawing::type::small, Tone::quiet);
    state.hints = {1, Hints::Across::centre};
    m_lines.push_back({content::folded(entry.name + " " + entry.facts), entry.state, entry.ticked, &box, &state});
    m_list.addRow(holder);
}

void GroupScreen::tick(std::size_t person, bool ticked) {
    m_lines[person].ticked = ticked;
    m_problem->setText({});
    show();
}

void GroupScreen::tickAll(bool ticked) {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (!ticked || fits(i))
            m_lines[i].ticked = ticked;
    m_problem->setText({});
    show();
}

void GroupScreen::show() {
    std::size_t count = 0;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        count += line.ticked ? 1 : 0;
        shown += fits(i) ? 1 : 0;
        line.box->setTicked(line.ticked);
        line.label->setText(line.ticked ? words::tickedState(line.state) : line.state);
    }
    m_count->setText(words::tickedOf(count, m_lines.size()));
    m_allShown->setText(words::tickAllShown(shown));
    m_none->setVisible(shown == 0);
}

bool GroupScreen::fits(std::size_t person) const {
    return !m_search || content::holdsWords(m_lines[person].words, content::folded(m_search->text()));
}

void GroupScreen::narrow() {
    (void)m_list.show([this](std::size_t i) { return fits(i); });
    show();
}

} // namespace window
