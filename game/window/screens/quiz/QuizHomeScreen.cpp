#include "window/screens/quiz/QuizHomeScreen.hpp"

#include "window/QuizWords.hpp"
#include "window/screens/quiz/QuizSigns.hpp"

namespace window {

QuizHomeScreen::QuizHomeScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), content.learner.empty() ? std::string(words::quizzes) : content.learner,
           {keysButton(m_actions.help), settingsButton(m_actions.settings), backButton(m_actions.back)});
    const Page page = addPage(root(), 1060, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::quizHomeTitle, drawing::type::title);
    column.add<Spacer>(4);
    column.add<Label>(content.saving ? words::quizHomeMore : words::quizzesNotSaved, drawing::type::lead, Tone::quiet);
    column.add<Spacer>(22);

    auto& halves = column.add<Row>(24, 260);
    auto& left = halves.add<Column>(20);
    left.hints.grow = 1.25;
    auto& right = halves.add<Column>(20);
    right.hints.grow = 1;
    const bool daily = !content.learner.empty() && content.waiting > 0;
    if (content.left && !daily)
        addWaiting(left, *content.left, true);
    addToday(left, content);
    if (content.left && daily)
        addWaiting(left, *content.left, false);
    auto& round = left.add<Panel>(Panel::Look::outlined, Insets::all(24));
    round.add<Label>(words::roundOfTen, drawing::type::heading);
    round.add<Spacer>(4);
    round.add<Label>(words::roundOfTenMore, drawing::type::body, Tone::quiet);
    round.add<Spacer>(14);
    auto& choose = round.add<Wrap>(12, 10).add<Button>(words::chooseRound, m_actions.round,
                                                       m_first ? Button::Kind::secondary : Button::Kind::primary);
    if (!m_first)
        m_first = &choose;
    addStanding(right, content);
    addBroken(column, content.broken);
}

void QuizHomeScreen::addToday(Widget& column, const Content& content) {
    auto& panel = column.add<Panel>(Panel::Look::panel, Insets::all(24));
    panel.add<Label>(words::todayTitle, drawing::type::eyebrow, Tone::accent);
    panel.add<Spacer>(4);
    if (content.learner.empty()) {
        panel.add<Label>(words::noDaily, drawing::type::body);
        return;
    }
    if (content.waiting == 0) {
        auto& row = panel.add<Row>(12);
        row.add<MarkSign>(Mark::right, 26).hints.across = Hints::Across::centre;
        row.add<Label>(words::nothingToday, drawing::type::heading).hints = {1, Hints::Across::centre};
        panel.add<Spacer>(4);
        panel.add<Label>(words::nothingTodayMore, drawing::type::body, Tone::quiet);
        return;
    }
    panel.add<Label>(words::waitToday(content.waiting), drawing::type::heading);
    panel.add<Spacer>(16);
    m_first = &panel.add<Wrap>(12, 10).add<Button>(words::beginDaily, m_actions.daily, Button::Kind::primary);
}

void QuizHomeScreen::addWaiting(Widget& column, const Content::Waiting& waiting, bool first) {
    auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(24));
    panel.add<Label>(words::waitingTitle, drawing::type::eyebrow, Tone::accent);
    panel.add<Spacer>(4);
    panel.add<Label>(words::waitingRound(waiting.title, waiting.answered, waiting.questions),
                     drawing::type::subheading);
    panel.add<Spacer>(10);
    std::vector<Mark> marks(waiting.questions, Mark::toCome);
    std::fill_n(marks.begin(), std::min(waiting.answered, waiting.questions), Mark::answered);
    panel.add<TrailView>(std::move(marks));
    panel.add<Spacer>(14);
    auto& row = panel.add<Wrap>(12, 10);
    auto& goOn =
        row.add<Button>(words::goOnRound, m_actions.goOn, first ? Button::Kind::primary : Button::Kind::secondary);
    if (first)
        m_first = &goOn;
    if (waiting.answered > 0)
        row.add<Button>(words::endRound, m_actions.end, Button::Kind::quiet);
}

void QuizHomeScreen::addStanding(Widget& column, const Content& content) {
    if (!content.learner.empty()) {
        auto& days = column.add<Panel>(Panel::Look::outlined, Insets::all(24));
        days.add<Label>(words::lastSeven, drawing::type::subheading);
        days.add<Spacer>(10);
        constexpr std::size_t week = 7;
        days.add<CellsView>(content.days, week);
        days.add<Spacer>(8);
        days.add<Label>(words::daysPractised(content.days, content.today), drawing::type::body, Tone::quiet);
    }
    auto& map = column.add<Panel>(Panel::Look::outlined, Insets::all(24));
    map.add<Label>(words::mapEntry, drawing::type::subheading);
    if (!content.learner.empty()) {
        const auto& known = content.statements;
        const std::size_t met = known[1] + known[2] + known[3];
        map.add<Spacer>(10);
        map.add<MasteryBar>(known);
        map.add<Spacer>(8);
        map.add<Label>(words::mapInShort(met, met + known[0], known[3]), drawing::type::body, Tone::quiet);
    }
    map.add<Spacer>(14);
    map.add<Wrap>(12, 10).add<Button>(words::openMap, m_actions.map);
    if (content.ended == 0)
        return;
    auto& earlier = column.add<Panel>(Panel::Look::outlined, Insets::all(24));
    earlier.add<Label>(words::earlierRounds, drawing::type::subheading);
    earlier.add<Spacer>(8);
    earlier.add<Label>(words::earlierRoundsMore(content.ended), drawing::type::body, Tone::quiet);
    earlier.add<Spacer>(14);
    earlier.add<Wrap>(12, 10).add<Button>(words::openRounds, m_actions.earlier);
}

void QuizHomeScreen::addBroken(Widget& column, const std::vector<Content::Broken>& broken) {
    if (broken.empty())
        return;
    column.add<Spacer>(40);
    addHeading(column, words::quizFilesWithProblems);
    column.add<Spacer>(6);
    column.add<Label>(words::quizFilesWithProblemsMore, drawing::type::small, Tone::quiet);
    for (const Content::Broken& file : broken) {
        column.add<Spacer>(16);
        auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(18), 8);
        panel.add<Label>(file.file, drawing::type::smallStrong);
        for (const std::string& problem : file.problems)
            panel.add<Paragraphs>(problem, drawing::type::mono, Tone::quiet);
    }
}

bool QuizHomeScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
