#include "window/screens/MessageScreen.hpp"

#include "window/Strings.hpp"

namespace window {

namespace {

/// A sheet in the middle of the window: a heading, what scrolls when there is too much of it, and a foot that always
/// shows.
struct Sheet {
    ScrollView* scroll;
    Widget* foot;
};

Sheet addSheet(Widget& root, double width, MessageScreen::Place place, std::string heading) {
    auto& room = root.add<Padded>(Insets::all(16));
    room.hints.grow = 1;
    auto& middle = room.add<Middle>();
    middle.hints.grow = 1;
    auto& narrow = middle.add<ReadingWidth>(width, ReadingWidth::At::centre);
    narrow.hints.grow = 1;
    const Insets insets{32, 28, 16, 28};
    const bool framed = place == MessageScreen::Place::over;
    Widget& sheet =
        framed ? static_cast<Widget&>(narrow.add<Panel>(Panel::Look::panel, insets)) : narrow.add<Padded>(insets);
    sheet.hints.grow = 1;
    sheet.add<Label>(std::move(heading), drawing::type::heading);
    sheet.add<Spacer>(12);
    auto& scroll = sheet.add<ScrollView>(0, framed ? ScrollView::Ground::panel : ScrollView::Ground::page);
    scroll.hints.grow = 1;
    auto& foot = sheet.add<Padded>(Insets{0, 22, 16, 0}).add<Wrap>(12, 10);
    return {&scroll, &foot};
}

void addKeys(Widget& list, std::span<const words::KeyHelp> keys) {
    for (const words::KeyHelp& help : keys) {
        auto& row = list.add<Row>(20, 110);
        auto& key = row.add<Label>(help.key, drawing::type::strong);
        key.hints.grow = 1;
        auto& what = row.add<Label>(help.what, drawing::type::body, Tone::quiet);
        what.hints.grow = 2;
        list.add<Spacer>(8);
    }
}

} // namespace

MessageScreen::MessageScreen(Place place, std::string title, std::string text, std::vector<Answer> answers)
    : m_place(place) {
    const Sheet sheet = addSheet(root(), 560, place, std::move(title));
    m_scroll = sheet.scroll;
    sheet.scroll->add<Paragraphs>(text, drawing::type::lead);
    for (Answer& answer : answers) {
        if (!m_first || answer.onEscape)
            m_escape = answer.press;
        auto& button = sheet.foot->add<Button>(std::move(answer.text), std::move(answer.press),
                                               m_first ? Button::Kind::secondary : Button::Kind::primary);
        if (!m_first)
            m_first = &button;
    }
}

bool MessageScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape || !m_escape)
        return false;
    m_escape();
    return true;
}

HelpScreen::HelpScreen(Action close) : m_action(std::move(close)) {
    const Sheet sheet = addSheet(root(), 640, MessageScreen::Place::over, words::keysTitle);
    m_scroll = sheet.scroll;
    addKeys(*sheet.scroll, words::keyHelp);
    sheet.scroll->add<Spacer>(16);
    sheet.scroll->add<Label>(words::controllerTitle, drawing::type::subheading, Tone::quiet);
    sheet.scroll->add<Spacer>(8);
    addKeys(*sheet.scroll, words::controllerHelp);
    m_close = &sheet.foot->add<Button>(words::close, m_action, Button::Kind::primary);
}

bool HelpScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape && press.key != Key::f1)
        return false;
    m_action();
    return true;
}

} // namespace window
