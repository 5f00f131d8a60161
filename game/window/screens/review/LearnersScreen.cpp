#include "window/screens/review/LearnersScreen.hpp"

#include "content/Find.hpp"
#include "window/ExportWords.hpp"
#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/CardFilter.hpp"

#include <algorithm>

namespace window {

LearnersScreen::LearnersScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_list(rowsAtOnce, [this](Widget& row) { wishFocus(row); }) {
    std::vector<EdgeButton> more;
    if (m_actions.signOut)
        more.push_back({words::signOut, m_actions.signOut, "lock"});
    addBar(root(), content.who.empty() ? std::string(words::review) : words::review + (" · " + content.who),
           with(std::move(more), {keysButton(m_actions.help), backButton(m_actions.back)}));
    const Page page = addPage(root(), 900, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::learnersTitle, drawing::type::title);
    column.add<Spacer>(20);
    if (!content.due.empty()) {
        auto& panel = column.add<Panel>(Panel::Look::soft, Insets::all(16), 0);
        panel.add<Label>(content.due, drawing::type::small);
        if (m_actions.settled) {
            panel.add<Spacer>(10);
            panel.add<Wrap>().add<Button>(words::settled, m_actions.settled);
        }
        column.add<Spacer>(18);
    }
    if (content.learners.size() >= searchedFrom) {
        addSearchTo(column, words::findLearner);
        column.add<Spacer>(14);
    }
    addOptions(column, content);
    m_count = &column.add<Label>(words::learnersShown(content.learners.size(), content.learners.size()),
                                 drawing::type::small, Tone::quiet);
    column.add<Spacer>(6);
    auto& none = column.add<Padded>(Insets{0, 14, 0, 0});
    none.add<Label>(content.cohorts.empty() && !content.onlyWaiting ? words::noLearners : words::noLearnerFits,
                    drawing::type::lead, Tone::quiet);
    none.setVisible(content.learners.empty());
    m_none = &none;
    for (std::size_t i = 0; i < content.learners.size(); ++i)
        addLearner(column, content.learners[i], i);
    m_list.addMore(column);
    if (!m_first)
        m_first = m_search ? m_search : m_list.first();
}

void LearnersScreen::addOptions(Widget& column, const Content& content) {
    std::size_t number = 0;
    const auto add = [&](Widget& row, const Option& option, std::function<void(std::size_t)> press) {
        ++number;
        auto& button = row.add<Button>(
            option.text, [press = std::move(press), number] { press(number); }, Button::Kind::option);
        button.setChosen(option.chosen);
        if (number == content.focus)
            m_first = &button;
    };
    if (!content.cohorts.empty()) {
        auto& row = column.add<Wrap>(10, 10);
        for (std::size_t i = 0; i < content.cohorts.size(); ++i)
            add(row, content.cohorts[i], [this, i](std::size_t option) { m_actions.cohort(i, option); });
        column.add<Spacer>(10);
    }
    auto& fresh = column.add<Wrap>(10, 10);
    if (!content.map.empty())
        fresh.add<Button>(content.map, m_actions.map).setIcon("chart");
    if (m_actions.cohorts)
        fresh.add<Button>(words::whoIsIn, m_actions.cohorts).setIcon("people");
    if (m_actions.exporting)
        fresh
            .add<Button>(words::exporting,
                         [this] {
                             if (const auto learners = listed(); !learners.empty())
                                 m_actions.exporting(learners);
                         })
            .setIcon("export");
    add(fresh, {words::sinceConversation, content.onlyWaiting},
        [this, only = content.onlyWaiting](std::size_t option) { m_actions.waiting(!only, option); });
    column.add<Spacer>(14);
    column.add<Label>(words::sortedBy, drawing::type::smallStrong, Tone::quiet);
    column.add<Spacer>(6);
    auto& orders = column.add<Wrap>(10, 10);
    for (std::size_t i = 0; i < content.orders.size(); ++i)
        add(orders, content.orders[i], [this, i](std::size_t option) { m_actions.order(i, option); });
    column.add<Spacer>(20);
}

void LearnersScreen::addLearner(Widget& column, const Entry& entry, std::size_t number) {
    auto& holder = column.add<Padded>(Insets{0, 10, 0, 0});
    auto& card = holder.add<Pressable>([this, number] { m_actions.choose(number); }, Pressable::Look::card,
                                       Insets::sides(20, 14));
    auto& row = card.add<Row>(20, 220);
    row.add<PersonTag>(entry.name, entry.facts).hints = {1.2, Hints::Across::centre};
    auto& when = row.add<Column>(2);
    when.hints = {1, Hints::Across::centre};
    Line line{entry.id, entry.name, content::folded(entry.name), nullptr, nullptr, nullptr, nullptr};
    line.lastAttempt = &when.add<Label>("", drawing::type::small, Tone::quiet);
    line.lastConversation = &when.add<Label>("", drawing::type::small, Tone::quiet);
    auto& mark = when.add<Row>(6);
    mark.add<IconView>("flag", Tone::accent).hints.across = Hints::Across::centre;
    line.waits = &mark.add<Label>("", drawing::type::smallStrong, Tone::accent);
    line.waits->hints = {1, Hints::Across::centre};
    line.mark = &mark;
    tell(line, entry);
    m_lines.push_back(std::move(line));
    m_list.addRow(holder);
}

void LearnersScreen::update(const Entry& entry) {
    const auto line = std::ranges::find(m_lines, entry.id, &Line::id);
    if (line != m_lines.end())
        tell(*line, entry);
}

void LearnersScreen::tell(Line& line, const Entry& entry) {
    line.lastAttempt->setText(entry.lastAttempt);
    line.lastConversation->setText(entry.lastConversation);
    line.waits->setText(entry.waits);
    line.mark->setVisible(!entry.waits.empty());
}

std::vector<std::size_t> LearnersScreen::listed() const {
    const std::string wanted = m_search ? content::folded(m_search->text()) : std::string();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (content::holdsWords(m_lines[i].sought, wanted))
            found.push_back(i);
    return found;
}

void LearnersScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    std::string first;
    const auto count = m_list.show([&](std::size_t i) {
        const bool fits = content::holdsWords(m_lines[i].sought, wanted);
        if (fits && first.empty())
            first = m_lines[i].name;
        return fits;
    });
    m_none->setVisible(count == 0);
    m_count->setText(words::learnersShown(count, m_lines.size()) +
                     (wanted.empty() || count == 0 ? std::string() : words::enterOpens(first)));
}

} // namespace window
