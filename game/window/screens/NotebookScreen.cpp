#include "window/screens/NotebookScreen.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr std::size_t pagesAtOnce = 12;
constexpr Screen::Time timerPause{500};

} // namespace

NotebookScreen::NotebookScreen(const Content& content, std::optional<Running> running, Actions actions)
    : m_actions(std::move(actions)), m_running(running),
      m_pages(pagesAtOnce, [this](Widget& page) { m_goTo = &page; }) {
    addBar(root(), content.where, {keysButton(m_actions.help)});
    if (m_running) {
        auto& strip =
            root().add<Padded>(Insets{32, 14, 32, 0}).add<ReadingWidth>(widestPage, ReadingWidth::At::centre, 2);
        m_timer = &strip.add<TimerBar>(m_running->limit);
        strip.add<Label>(words::notebookTimer, drawing::type::small, Tone::quiet);
    }
    const FootedPage page = addFootedPage(root(), readingWidth);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    auto& head = column.add<Row>(14, 120);
    head.add<IconView>("notebook", Tone::accent, 32).hints.across = Hints::Across::centre;
    auto& title = head.add<Label>(words::notebook, drawing::type::title);
    title.hints = {1, Hints::Across::centre};
    column.add<Spacer>(4);
    column.add<Label>(words::notebookMore, drawing::type::body, Tone::quiet);

    if (!content.endingTitle.empty()) {
        column.add<Spacer>(28);
        column.add<Label>(words::theEnd, drawing::type::eyebrow, Tone::accent);
        column.add<Spacer>(6);
        column.add<Label>(content.endingTitle, drawing::type::subheading);
        column.add<Spacer>(6);
        column.add<Paragraphs>(content.endingText, drawing::type::body);
    }
    for (const Page& one : content.pages)
        addPage(column, one);
    m_pages.addMore(column);
    column.add<Spacer>(28);
    column.add<Rule>();
    column.add<Spacer>(28);
    column.add<Label>(words::notebookBriefing, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(8);
    column.add<Paragraphs>(content.briefing, drawing::type::body);

    m_close = &page.foot->add<Wrap>(12, 10).add<Button>(words::closeNotebook, m_actions.close, Button::Kind::primary);
}

void NotebookScreen::addPage(Widget& column, const Page& page) {
    auto& one = column.add<Padded>(Insets{0, 28, 0, 0});
    one.add<Rule>();
    one.add<Spacer>(28);
    one.add<Label>(page.eyebrow, drawing::type::eyebrow, Tone::accent);
    one.add<Spacer>(8);
    one.add<Paragraphs>(page.text, drawing::type::body);
    for (const Message& message : page.messages) {
        auto& panel = one.add<Padded>(Insets{0, 14, 0, 0}).add<Panel>(Panel::Look::message, Insets::sides(18, 10), 2);
        panel.add<Label>(message.from, drawing::type::smallStrong, Tone::accent);
        panel.add<Paragraphs>(message.text, drawing::type::body);
    }
    one.add<Spacer>(18);
    if (page.choice.empty()) {
        one.add<Label>(words::notYetDecided, drawing::type::small, Tone::quiet);
    } else {
        auto& quote = one.add<Quote>(4);
        quote.add<Label>(page.choiceEyebrow, drawing::type::eyebrow, Tone::accent);
        quote.add<Label>(page.choice, drawing::type::strong);
        if (!page.reasons.empty()) {
            quote.add<Spacer>(6);
            quote.add<Label>(words::notebookReasons, drawing::type::smallStrong, Tone::quiet);
            quote.add<Paragraphs>(page.reasons, drawing::type::body);
        }
    }
    if (!page.consequence.empty()) {
        one.add<Spacer>(16);
        one.add<Label>(words::whatCame, drawing::type::smallStrong, Tone::quiet);
        one.add<Spacer>(4);
        one.add<Paragraphs>(page.consequence, drawing::type::body);
    }
    m_pages.addRow(one);
}

void NotebookScreen::onLaidOut() {
    if (Widget* to = std::exchange(m_goTo, nullptr))
        m_scroll->bringToTop(to->place(), 20);
}

void NotebookScreen::onTick(Time now) {
    if (!m_running)
        return;
    m_ticked = now;
    const Time passed = std::clamp(now - m_running->since, Time{0}, m_running->limit);
    m_timer->setLeft(m_running->limit - passed);
}

std::optional<Screen::Time> NotebookScreen::nextChange() const {
    if (!m_running || m_ticked >= m_running->since + m_running->limit)
        return std::nullopt;
    return m_ticked + timerPause;
}

bool NotebookScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.close();
    return true;
}

bool NotebookScreen::onTyped(char32_t character) {
    if (!words::isNotebookKey(character))
        return false;
    m_actions.close();
    return true;
}

} // namespace window
