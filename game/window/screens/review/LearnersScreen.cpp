#include "window/screens/review/LearnersScreen.hpp"

#include "content/Find.hpp"
#include "window/ExportWords.hpp"
#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/CardFilter.hpp"

namespace window {

namespace {

constexpr std::size_t learnersAtOnce = 30;

} // namespace

LearnersScreen::LearnersScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_list(learnersAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addBar(root(), content.who.empty() ? std::string(words::review) : words::review + (" · " + content.who),
           {keysButton(m_actions.help), backButton(m_actions.back)});
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
        m_search = &addSearch(column, words::findLearner, [this] { narrow(); });
        column.add<Spacer>(14);
    }
    addOptions(column, content);
    m_count = &column.add<Label>(words::learnersShown(content.learners.size(), content.learners.size()),
                                 drawing::type::small, Tone::quiet);
    column.add<Spacer>(6);
    auto& none = column.add<Padded>(Insets{0, 14, 0, 0});
    none.add<Label>(content.cohorts.empty() && !content.onlyFresh ? words::noLearners : words::noLearnerFits,
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
    add(fresh, {words::sinceConversation, content.onlyFresh},
        [this, only = content.onlyFresh](std::size_t option) { m_actions.fresh(!only, option); });
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
    when.add<Label>(entry.lastAttempt, drawing::type::small, Tone::quiet);
    when.add<Label>(entry.lastConversation, drawing::type::small, Tone::quiet);
    if (entry.fresh) {
        auto& mark = when.add<Row>(6);
        mark.add<IconView>("flag", Tone::accent).hints.across = Hints::Across::centre;
        auto& words = mark.add<Label>(words::somethingNew, drawing::type::smallStrong, Tone::accent);
        words.hints = {1, Hints::Across::centre};
    }
    m_names.push_back(content::folded(entry.name));
    m_list.addRow(holder);
}

std::vector<std::size_t> LearnersScreen::listed() const {
    const std::string wanted = m_search ? content::folded(m_search->text()) : std::string();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_names.size(); ++i)
        if (content::holdsWords(m_names[i], wanted))
            found.push_back(i);
    return found;
}

void LearnersScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    const auto count = m_list.show([&](std::size_t i) { return content::holdsWords(m_names[i], wanted); });
    m_none->setVisible(count == 0);
    m_count->setText(words::learnersShown(count, m_names.size()));
}

} // namespace window
