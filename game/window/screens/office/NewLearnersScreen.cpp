#include "window/screens/office/NewLearnersScreen.hpp"

#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"

namespace window {

namespace {

constexpr std::size_t mostCharacters = 40'000;
constexpr std::size_t mostRemarks = 8;

} // namespace

NewLearnersScreen::NewLearnersScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)) {
    addOfficeBar(root(), m_edge, words::office);
    const Page page = addPage(root(), wideOfficePage, 0); // at the top: the list grows below
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::newLearnersTitle, drawing::type::title);
    column.add<Spacer>(8);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::newLearnersMore, drawing::type::body, Tone::quiet);
    column.add<Spacer>(20);
    auto& halves = column.add<Row>(40, 330);
    auto& left = halves.add<Column>(0);
    left.hints.grow = 1;
    left.add<Label>(words::namesOneALine, drawing::type::smallStrong, Tone::quiet);
    left.add<Spacer>(6);
    m_names = &left.add<TextField>(TextField::Lines::several, words::namesHint, mostCharacters);
    m_names->setText(content.names);
    m_names->onChange([this] { show(); });
    auto& right = halves.add<Column>(0);
    right.hints.grow = 1;
    addChecks(right, content);
    auto& foot = root().add<Padded>(Insets{32, 12, 32, 24}).add<ReadingWidth>(wideOfficePage, ReadingWidth::At::centre);
    m_problem = &foot.add<Label>("", drawing::type::body, Tone::accent);
    auto& row = foot.add<Wrap>(12, 10);
    m_add = &row.add<Button>(
        words::addLearners(0), [this] { add(); }, Button::Kind::primary);
    row.add<Button>(words::cancel, m_edge.back);
    show();
}

void NewLearnersScreen::addChecks(Widget& column, const Content& content) {
    column.add<Label>(words::rankQuestion, drawing::type::smallStrong, Tone::quiet);
    column.add<Spacer>(8);
    m_ranks = &column.add<ChoiceRow>(content.ranks, 0);
    column.add<Spacer>(18);
    if (content.cohortFixed) {
        m_fixedCohort = content.cohort;
        column.add<Label>(words::intoThisCohort(content.cohort), drawing::type::body);
        column.add<Spacer>(14);
    } else {
        m_cohort = addLabelledField(column, words::cohortMayBe, mostNameCharacters);
        m_cohort.field->setText(content.cohort);
    }
    auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(18), 0);
    m_count = &panel.add<Label>("", drawing::type::strong);
    panel.add<Spacer>(6);
    m_remarks = &panel.add<Paragraphs>("", drawing::type::small);
}

void NewLearnersScreen::show() {
    m_list = m_actions.check ? m_actions.check(m_names->text()) : review::NameList();
    const std::size_t count = m_list.names.size();
    m_count->setText(words::namesRead(count));
    std::string remarks = words::namesFit(count, m_list.remarks.empty());
    for (std::size_t i = 0; i < m_list.remarks.size() && i < mostRemarks; ++i)
        remarks += (i == 0 ? "" : "\n") + words::nameRemark(m_list.remarks[i]);
    if (m_list.remarks.size() > mostRemarks)
        remarks += "\n" + words::moreRemarks(m_list.remarks.size() - mostRemarks);
    m_remarks->setText(remarks);
    m_problem->setText({});
    m_add->setText(words::addLearners(count));
    m_asked.clear();
}

void NewLearnersScreen::add() {
    using Kind = review::NameRemark::Kind;
    if (m_list.names.empty() || m_list.has(Kind::wrong)) {
        m_problem->setText(m_list.names.empty() ? words::namesFirst : words::mendNamesFirst);
        wishFocus(*m_names);
        root().changes().layout = true;
        return;
    }
    if (m_list.has(Kind::alike) && m_asked != m_names->text()) {
        m_asked = m_names->text();
        m_problem->setText(words::namesMuchAlike);
        m_add->setText(words::addAllTheSame(m_list.names.size()));
        return;
    }
    m_problem->setText(
        m_actions.add(m_list.names, m_ranks->chosen(), m_cohort.field ? m_cohort.field->text() : m_fixedCohort));
}

bool NewLearnersScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_edge.back();
    return true;
}

} // namespace window
