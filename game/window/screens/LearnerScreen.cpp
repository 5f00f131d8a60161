#include "window/screens/LearnerScreen.hpp"

#include "content/Find.hpp"
#include "window/PageWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/CardFilter.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr std::size_t namesAtOnce = 24;

} // namespace

LearnerScreen::LearnerScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_known(namesAtOnce, [this](Widget& card) { wishFocus(card); }) {
    addBar(root(), words::product,
           {keysButton(m_actions.help), settingsButton(m_actions.settings), backButton(m_actions.back)});
    const Page page = addPage(root(), 760, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::whoPractises, drawing::type::title);
    column.add<Spacer>(8);
    column.add<Label>(words::whoPractisesMore, drawing::type::body, Tone::quiet);
    column.add<Spacer>(28);

    if (!content.learners.empty())
        addKnown(column, content.learners);

    auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(24), 0);
    panel.add<Label>(words::newLearner, drawing::type::subheading);
    panel.add<Spacer>(14);
    m_name = &panel.add<TextField>(TextField::Lines::one, words::nameHint, 80);
    m_name->onEnter([this] { addLearner(); });
    m_name->onChange([this] { m_problem->setText({}); });
    panel.add<Spacer>(18);
    panel.add<Label>(words::rankQuestion, drawing::type::smallStrong, Tone::quiet);
    panel.add<Spacer>(8);
    auto& ranks = panel.add<Wrap>(10, 10);
    for (std::size_t i = 0; i < content.ranks.size(); ++i)
        m_ranks.push_back(&ranks.add<Button>(
            content.ranks[i], [this, i] { chooseRank(i); }, Button::Kind::option));
    panel.add<Spacer>(20);
    m_problem = &panel.add<Label>("", drawing::type::body, Tone::accent);
    panel.add<Spacer>(4);
    auto& row = panel.add<Wrap>(12, 10);
    row.add<Button>(
        words::addAndGoOn, [this] { addLearner(); }, Button::Kind::primary);
    chooseRank(0);
    if (!m_first)
        m_first = m_name;

    column.add<Spacer>(28);
    auto& without = column.add<Row>(16, 200);
    without.add<Button>(words::withoutName, m_actions.withoutName).hints.across = Hints::Across::centre;
    auto& more = without.add<Label>(words::withoutNameMore, drawing::type::small, Tone::quiet);
    more.hints = {1, Hints::Across::centre};
}

void LearnerScreen::addKnown(Widget& column, const std::vector<Entry>& learners) {
    if (learners.size() >= searchedFrom) {
        addSearchTo(column, words::findName);
        column.add<Spacer>(18);
    }
    auto& none = column.add<Padded>(Insets{0, 4, 0, 8});
    none.add<Label>(words::noNameFits, drawing::type::lead, Tone::quiet);
    none.setVisible(false);
    m_none = &none;
    auto& grid = column.add<Grid>(220, 3, 14);
    for (std::size_t i = 0; i < learners.size(); ++i) {
        auto& card =
            grid.add<Pressable>([this, i] { m_actions.choose(i); }, Pressable::Look::card, Insets::sides(18, 14));
        card.add<PersonTag>(learners[i].name, learners[i].rank);
        m_names.push_back(content::folded(learners[i].name));
        m_known.addRow(card);
    }
    m_known.addMore(column);
    m_first = m_search ? m_search : m_known.first();
    column.add<Spacer>(32);
}

void LearnerScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    const auto count = m_known.show([&](std::size_t i) { return content::holdsWords(m_names[i], wanted); });
    m_none->setVisible(count == 0);
    // Whoever is not here yet need not write the name twice.
    m_name->setText(count == 0 ? m_search->text() : std::string());
}

void LearnerScreen::chooseRank(std::size_t rank) {
    m_rank = rank;
    for (std::size_t i = 0; i < m_ranks.size(); ++i)
        m_ranks[i]->setChosen(i == rank);
}

void LearnerScreen::addLearner() {
    const std::string& name = m_name->text();
    if (std::all_of(name.begin(), name.end(), [](char c) { return c == ' '; })) {
        m_problem->setText(words::nameMissing);
        return;
    }
    m_problem->setText(m_actions.add(name, m_rank));
}

bool LearnerScreen::onTyped(char32_t character) {
    // Whoever begins to type means a name, wherever the focus is.
    if (character == U'/' && m_search) {
        wishFocus(*m_search);
        m_scroll->reveal(m_search->place(), 24);
        return true;
    }
    if (character <= U'9')
        return false;
    TextField& field = m_search ? *m_search : *m_name;
    field.setText(field.text() + utf8(character));
    if (m_search)
        narrow();
    wishFocus(field);
    return true;
}

} // namespace window
