#include "window/screens/review/CohortScreen.hpp"

#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/review/BandCell.hpp"

#include <algorithm>
#include <array>

namespace window {

namespace {

using debrief::Band;

constexpr double leastName = 170;
/// From the most to the least that can be said.
constexpr std::array bands{Band::consistent, Band::emerging, Band::toDevelop, Band::insufficient, Band::notSampled};

/// A line of a table: a name, and its cells at the right, as many on a line as fit in each row alike.
Widget& addLine(Widget& parent, const std::string& name, const TextStyle& style, std::size_t cells) {
    auto& row = parent.add<Row>(12, leastName);
    row.add<Label>(name, style).hints = {1, Hints::Across::centre};
    auto& holder = row.add<ReadingWidth>((cellWidth + 4) * static_cast<double>(cells));
    holder.hints.across = Hints::Across::centre;
    return holder.add<Wrap>(2, 2);
}

} // namespace

CohortScreen::CohortScreen(std::shared_ptr<const Map> map, Actions actions)
    : m_map(std::move(map)), m_actions(std::move(actions)) {
    addBar(root(), words::review, {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 1000, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    const auto* named = std::get_if<review::CohortMap>(m_map.get());
    const auto* nameless = std::get_if<review::NamelessMap>(m_map.get());
    const std::string& cohort = named ? named->cohort : nameless->cohort;
    column.add<Label>(cohort.empty() ? std::string(words::everybody) : cohort, drawing::type::title);
    column.add<Spacer>(8);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::cohortMore, drawing::type::body, Tone::quiet);
    column.add<Spacer>(14);
    auto& buttons = column.add<Wrap>(10, 10);
    auto& hide = buttons.add<Button>(words::withoutNames, m_actions.otherWay, Button::Kind::option);
    hide.setChosen(nameless != nullptr);
    m_first = &hide;
    column.add<Spacer>(18);
    addKey(column);
    if (named)
        addNamed(column, *named);
    else
        addNameless(column, *nameless);
}

void CohortScreen::addKey(Widget& column) {
    auto& key = column.add<Grid>(170, 5, 10);
    for (const Band band : bands) {
        auto& one = key.add<Row>(8, 90);
        one.add<BandCell>(band, "").hints.across = Hints::Across::centre;
        one.add<Label>(words::band(band), drawing::type::small, Tone::quiet).hints = {1, Hints::Across::centre};
    }
}

void CohortScreen::addNamed(Widget& column, const review::CohortMap& map) {
    if (map.units.empty()) {
        column.add<Spacer>(24);
        column.add<Label>(words::nobodyFinished, drawing::type::lead, Tone::quiet);
        return;
    }
    const model::CompetencyFramework& framework = *map.framework;
    std::vector<bool> placed(map.units.size(), false);
    for (const model::Cluster& cluster : framework.clusters) {
        std::vector<std::size_t> columns;
        for (const model::CompetencyId competency : cluster.competencies)
            for (std::size_t i = 0; i < map.units.size(); ++i)
                if (std::ranges::find(framework[competency].levels, map.units[i]) != framework[competency].levels.end())
                    columns.push_back(i);
        for (const std::size_t i : columns)
            placed[i] = true;
        if (!columns.empty())
            addPart(column, map, cluster.name, columns);
    }
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < placed.size(); ++i)
        if (!placed[i])
            rest.push_back(i);
    if (!rest.empty())
        addPart(column, map, words::values, rest);
}

void CohortScreen::addPart(Widget& column, const review::CohortMap& map, const std::string& heading,
                           const std::vector<std::size_t>& columns) {
    const model::CompetencyFramework& framework = *map.framework;
    column.add<Spacer>(34);
    addHeading(column, heading);
    column.add<Spacer>(6);
    for (const std::size_t i : columns)
        column.add<Label>(framework[map.units[i]].id + "\u2002" + framework.nameOf(map.units[i]), drawing::type::small,
                          Tone::quiet);
    column.add<Spacer>(10);
    auto& head = addLine(column.add<Padded>(Insets::sides(16, 0)), "", drawing::type::small, columns.size());
    for (const std::size_t i : columns)
        head.add<BandCell>(std::nullopt, framework[map.units[i]].id);
    LongList& list = m_lists.emplace_back(rowsAtOnce, [this](Widget& row) { wishFocus(row); });
    for (const review::CohortMap::Row& row : map.rows) {
        auto& holder = column.add<Column>(0);
        holder.add<Rule>();
        auto& line = holder.add<Pressable>([this, id = row.learnerId] { m_actions.learner(id); }, Pressable::Look::row,
                                           Insets::sides(16, 2));
        auto& cells = addLine(line, row.name, drawing::type::strong, columns.size());
        for (const std::size_t i : columns)
            cells.add<BandCell>(row.cells[i].band, row.cells[i].n > 0 ? std::to_string(row.cells[i].n) : "");
        list.addRow(holder);
    }
    list.addMore(column);
}

void CohortScreen::addNameless(Widget& column, const review::NamelessMap& map) {
    column.add<Spacer>(24);
    if (map.tooFew || map.rows.empty()) {
        column.add<ReadingWidth>(readingWidth)
            .add<Label>(map.tooFew ? words::tooFewForNone : words::nobodyFinished, drawing::type::lead, Tone::quiet);
        return;
    }
    column.add<ReadingWidth>(readingWidth).add<Label>(words::countsLeftOut, drawing::type::small, Tone::quiet);
    column.add<Spacer>(12);
    for (const review::NamelessRow& row : map.rows) {
        column.add<Rule>();
        auto& cells = addLine(column.add<Padded>(Insets::sides(16, 2)), map.framework->nameOf(row.unit),
                              drawing::type::strong, bands.size());
        for (const Band band : bands) {
            const auto& count = row.learners[static_cast<std::size_t>(band)];
            cells.add<BandCell>(band, count ? std::to_string(*count) : std::string(words::fewerThanFive));
        }
    }
}

bool CohortScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
