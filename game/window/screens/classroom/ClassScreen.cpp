#include "window/screens/classroom/ClassScreen.hpp"

#include "window/ClassWords.hpp"

#include <algorithm>

namespace window {

using namespace std::chrono_literals;

namespace {

/// How often it is looked whether something has happened: what a class does shows at once, and a bar glides.
constexpr Screen::Time lookEvery = 100ms;
constexpr Screen::Time lookWhileClockRuns = 25ms;

} // namespace

ClassScreen::ClassScreen(ClassControls controls) : m_controls(std::move(controls)) {}

bool ClassScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape || !m_controls.leave)
        return false;
    m_controls.leave();
    return true;
}

void ClassScreen::addClock(Widget& row, double times) {
    const auto& clock = shown().view.clock;
    if (!clock.left && !clock.paused)
        return;
    auto& part = row.add<Row>(12);
    part.hints.across = Hints::Across::centre;
    if (clock.left && m_controls.clockFull > 0ms)
        m_bar = &part.add<TimerBar>(m_controls.clockFull, TimerBar::Figures::none);
    if (m_bar)
        m_bar->hints = {1, Hints::Across::centre};
    m_figures = &part.add<Label>(clock.paused ? words::paused : words::clockFigures(left()),
                                 grown(drawing::type::heading, times));
    part.hints.grow = m_bar ? 1 : 0;
    if (m_bar)
        m_bar->setLeft(left());
}

std::chrono::milliseconds ClassScreen::left() const {
    const auto& now = *m_controls.shown;
    if (!now.view.clock.left)
        return 0ms;
    const auto passed = now.view.clock.paused ? 0ms : m_controls.clock() - now.at;
    return std::max<std::chrono::milliseconds>(0ms, *now.view.clock.left - passed);
}

void ClassScreen::onTick(Time now) {
    m_ticked = now;
    const auto shown = m_controls.now();
    const auto& before = *m_controls.shown;
    if (shown->view.step != before.view.step || shown->desk.standings != before.desk.standings ||
        shown->desk.problem != before.desk.problem) {
        if (m_controls.changed)
            m_controls.changed();
        return;
    }
    m_controls.shown = shown;
    bringUpToDate(*shown);
    if (!shown->view.clock.left || shown->view.clock.paused)
        return;
    if (m_bar)
        m_bar->setLeft(left());
    if (m_figures) {
        const std::string figures = words::clockFigures(left());
        if (figures != m_figures->text())
            m_figures->setText(figures);
    }
    if (m_bar && m_bar->low() && !std::exchange(m_low, true))
        tell(Cue::timerLow);
}

void ClassScreen::onLaidOut() {
    const Size now{root().place().width, root().place().height};
    if (m_laidOut.width > 0 && now != m_laidOut && m_controls.changed)
        m_controls.changed(); // another size takes other letters
    m_laidOut = now;
}

std::optional<Screen::Time> ClassScreen::nextChange() const {
    const bool runs = m_figures && m_controls.shown->view.clock.left && !m_controls.shown->view.clock.paused;
    return m_ticked + (runs ? lookWhileClockRuns : lookEvery);
}

} // namespace window
