#include "window/screens/quiz/ToldScreen.hpp"

#include "window/QuizWords.hpp"
#include "window/screens/quiz/QuestionScreen.hpp"
#include "window/screens/quiz/ToldParts.hpp"

namespace window {

namespace {

/// How many answers were wholly right, counted back from the last.
std::size_t rightAtTheEnd(const quiz::Round& round) {
    std::size_t count = 0;
    for (std::size_t i = round.given().size(); i > 0 && round.share(i - 1) >= quiz::countsAsRight; --i)
        ++count;
    return count;
}

} // namespace

ToldScreen::ToldScreen(const study::OpenRound& round, Actions actions) : m_actions(std::move(actions)) {
    const std::size_t last = round.round().given().size() - 1;
    const study::Told told = round.told(last);
    addBar(root(), words::inRound(last + 1, round.round().questions().size(), round.title()),
           {keysButton(m_actions.help), {words::leaveRound, m_actions.leave, "pause"}});
    auto& strip = root().add<Padded>(Insets{32, 8, 32, 0}).add<ReadingWidth>(roundWidth, ReadingWidth::At::centre);
    strip.add<TrailView>(trailOf(round.round(), false));

    m_scroll = &root().add<ScrollView>();
    m_scroll->hints.grow = 1;
    auto& page = m_scroll->add<Padded>(Insets{32, 24, 16, 20}).add<ReadingWidth>(roundWidth, ReadingWidth::At::centre);
    auto& column = page.add<ReadingWidth>(760);
    constexpr std::size_t shortHeadline = 24;
    addVerdict(column, told, told.headline.size() <= shortHeadline ? drawing::type::title : drawing::type::heading);
    column.add<Spacer>(4);
    const std::string streak = words::inARow(rightAtTheEnd(round.round()));
    column.add<Label>(told.marks + (streak.empty() ? "" : "  " + streak), drawing::type::lead, Tone::quiet);
    column.add<Spacer>(16);
    const std::string& ask = round.round().questions()[last].question.ask;
    if (!ask.empty()) {
        column.add<Quote>().add<Label>(ask, drawing::type::body, Tone::quiet);
        column.add<Spacer>(20);
    }
    addTold(column, told);
    root().add<Rule>();
    auto& foot = root().add<Padded>(Insets{32, 10, 32, 12}).add<ReadingWidth>(roundWidth, ReadingWidth::At::centre);
    m_next = &foot.add<Wrap>(12, 10).add<Button>(round.round().done() ? words::seeSummary : words::nextQuestion,
                                                 m_actions.next, Button::Kind::primary);
}

bool ToldScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.leave();
    return true;
}

} // namespace window
