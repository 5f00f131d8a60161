#include "window/screens/ProblemsScreen.hpp"

#include "window/Strings.hpp"

#include <algorithm>

namespace window {

namespace {

void addProblem(Widget& column, const content::Diagnostic& problem) {
    constexpr std::size_t longestLine = 96; // what is longer would wrap, and the caret would point at something else
    auto& part = column.add<Panel>(Panel::Look::outlined, Insets::all(14), 4);
    part.add<Label>(words::problemPlace(problem), drawing::type::smallStrong, Tone::quiet);
    part.add<Label>(words::problemText(problem), drawing::type::body);
    if (problem.line.empty() || problem.line.size() > longestLine)
        return;
    part.add<Spacer>(4);
    part.add<Label>(problem.line, drawing::type::mono);
    part.add<Label>(std::string(problem.caret - 1, ' ') + "^", drawing::type::mono, Tone::accent);
}

} // namespace

ProblemsScreen::ProblemsScreen(Below below, const std::string& file, const std::vector<content::Diagnostic>& problems,
                               Action close)
    : m_below(below), m_close(std::move(close)) {
    constexpr std::size_t most = 20;
    constexpr double width = 860;
    auto& room = root().add<Padded>(Insets::all(16));
    room.hints.grow = 1;
    auto& middle = room.add<Middle>();
    middle.hints.grow = 1;
    auto& narrow = middle.add<ReadingWidth>(width, ReadingWidth::At::centre);
    narrow.hints.grow = 1;
    auto& sheet = narrow.add<Panel>(Panel::Look::panel, Insets{32, 28, 16, 28});
    sheet.hints.grow = 1;
    auto& scroll = sheet.add<ScrollView>(12, ScrollView::Ground::panel);
    scroll.hints.grow = 1;
    m_scroll = &scroll;
    scroll.add<Label>(words::problemsTitle(file, problems), drawing::type::heading);
    scroll.add<Label>(below == Below::lastGood ? words::problemsOverLastGood : words::problemsOverNothing,
                      drawing::type::body, Tone::quiet);
    for (std::size_t i = 0; i < std::min(most, problems.size()); ++i)
        addProblem(scroll, problems[i]);
    if (problems.size() > most)
        scroll.add<Label>(words::problemsMore(problems.size() - most), drawing::type::body, Tone::quiet);
    auto& foot = sheet.add<Padded>(Insets{0, 22, 16, 0}).add<Wrap>(12, 10);
    m_button = &foot.add<Button>(below == Below::lastGood ? words::playLastGood : words::quit, m_close,
                                 Button::Kind::secondary);
}

bool ProblemsScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_close();
    return true;
}

} // namespace window
