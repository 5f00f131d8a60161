#include "window/screens/quiz/QuizMapScreen.hpp"

#include "window/QuizWords.hpp"
#include "window/screens/quiz/QuizSigns.hpp"
#include "window/screens/quiz/RoundEndScreen.hpp"

#include "study/Summary.hpp"

#include <algorithm>

namespace window {

namespace {

using quiz::Mastery;
constexpr std::array masteries{Mastery::unseen, Mastery::fresh, Mastery::growing, Mastery::firm};

} // namespace

QuizMapScreen::QuizMapScreen(const model::CompetencyFramework& framework, study::Standing standing, Actions actions,
                             const std::string& of)
    : m_framework(&framework), m_standing(std::move(standing)), m_actions(std::move(actions)) {
    addBar(root(), of.empty() ? std::string(words::quizzes) : words::quizzesOf(of),
           {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 1060, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::mapTitle, drawing::type::title);
    column.add<Spacer>(4);
    column.add<ReadingWidth>(readingWidth + 120)
        .add<Label>(of.empty() ? words::mapMore : words::mapOfAnother, drawing::type::lead, Tone::quiet);
    column.add<Spacer>(16);
    addKey(column);

    for (std::size_t c = 0; c < m_framework->competencies.size(); ++c) {
        std::vector<model::UnitId> units;
        for (std::size_t i = 0; i < m_framework->units.size(); ++i)
            if (const auto* level = std::get_if<model::CompetencyLevel>(&m_framework->units[i].what);
                level && level->competency.position() == c)
                units.emplace_back(i);
        addLine(column, m_framework->competencies[c].name, units, false);
    }
    std::vector<model::UnitId> values;
    for (std::size_t i = 0; i < m_framework->units.size(); ++i)
        if (std::holds_alternative<model::CoreValueId>(m_framework->units[i].what))
            values.emplace_back(i);
    addLine(column, words::coreValues, values, true);

    column.add<Spacer>(32);
    auto& sure = column.add<ReadingWidth>(readingWidth);
    addHeading(sure, words::sureOverTime);
    sure.add<Spacer>(10);
    if (m_standing.answers == 0)
        sure.add<Label>(words::nothingYet, drawing::type::body, Tone::quiet);
    else
        addCalibration(sure, m_standing.calibration,
                       study::calibrationWords(m_standing.calibration, of.empty() ? "you" : of));
}

void QuizMapScreen::addKey(Widget& column) {
    auto& key = column.add<Grid>(230, 4, 12);
    for (const Mastery mastery : masteries) {
        auto& row = key.add<Row>(10);
        row.add<MasterySign>(mastery).hints.across = Hints::Across::start;
        auto& words = row.add<Column>();
        words.hints.grow = 1;
        words.add<Label>(words::masteryName(mastery), drawing::type::smallStrong);
        words.add<Label>(words::masteryMore(mastery), drawing::type::small, Tone::quiet);
    }
}

void QuizMapScreen::addLine(Widget& column, const std::string& heading, const std::vector<model::UnitId>& units,
                            bool values) {
    if (units.empty())
        return;
    column.add<Spacer>(26);
    column.add<Label>(heading, drawing::type::subheading);
    column.add<Spacer>(8);
    auto& grid = column.add<Grid>(values ? 210 : 260, values ? 4 : 3, 12);
    auto& below = column.add<Column>();
    for (const model::UnitId unit : units) {
        const auto* level = std::get_if<model::CompetencyLevel>(&(*m_framework)[unit].what);
        addCell(grid, below, unit, level ? words::levelName(level->level.number) : m_framework->nameOf(unit));
    }
}

void QuizMapScreen::addCell(Widget& grid, Widget& below, model::UnitId unit, const std::string& name) {
    auto& cell = grid.add<Pressable>([this, unit] { toggle(unit); }, Pressable::Look::card, Insets::sides(16, 12));
    if (!m_first)
        m_first = &cell;
    auto& row = cell.add<Row>(10);
    row.add<Label>(name, drawing::type::strong).hints.grow = 1;
    auto& turner = row.add<Turner>();
    turner.hints.across = Hints::Across::centre;
    const auto found = std::ranges::find_if(m_standing.units, [unit](const auto& of) { return of.unit == unit; });
    study::UnitMastery mastery{unit, {}};
    if (found != m_standing.units.end())
        mastery = *found;
    cell.add<Spacer>(6);
    cell.add<MasteryBar>(mastery.cards);
    cell.add<Spacer>(6);
    cell.add<Label>(words::masteryInWords(mastery), drawing::type::small, Tone::quiet);
    m_cells.push_back({unit, &turner, &below});
}

void QuizMapScreen::close() {
    if (!m_open)
        return;
    const auto cell = std::ranges::find_if(m_cells, [this](const Cell& of) { return of.unit == *m_open; });
    cell->turner->setOpen(false);
    cell->group->removeChildren();
    m_open.reset();
}

void QuizMapScreen::toggle(model::UnitId unit) {
    const bool again = m_open == unit;
    close();
    if (again)
        return;
    m_open = unit;
    const auto cell = std::ranges::find_if(m_cells, [unit](const Cell& of) { return of.unit == unit; });
    cell->turner->setOpen(true);
    cell->group->add<Spacer>(10);
    auto& panel = cell->group->add<Panel>(Panel::Look::outlined, Insets::all(20), 8);
    panel.add<Label>(m_framework->nameOf(unit), drawing::type::strong);
    for (std::size_t i = 0; i < m_framework->statements.size(); ++i) {
        const model::Statement& statement = m_framework->statements[i];
        if (statement.unit != unit)
            continue;
        const Mastery mastery = i < m_standing.ofStatements.size() ? m_standing.ofStatements[i] : Mastery::unseen;
        auto& row = panel.add<Row>(12);
        row.add<MasterySign>(mastery).hints.across = Hints::Across::start;
        auto& text = row.add<Column>();
        text.hints.grow = 1;
        text.add<Label>(statement.text, drawing::type::body);
        text.add<Label>(statement.id + " · " + words::masteryName(mastery), drawing::type::small, Tone::quiet);
    }
}

bool QuizMapScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    if (m_open)
        close();
    else
        m_actions.back();
    return true;
}

} // namespace window
