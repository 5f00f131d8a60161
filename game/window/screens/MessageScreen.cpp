#include "window/screens/MessageScreen.hpp"

#include "window/Strings.hpp"

namespace window {

namespace {

/// A sheet in the middle of the window that scrolls when it is too high.
struct Sheet {
    ScrollView* scroll;
    Widget* column;
};

Sheet addSheet(Widget& root, double width, bool framed) {
    auto& room = root.add<Padded>(Insets{16, 16, 0, 16});
    room.hints.grow = 1;
    auto& scroll = room.add<ScrollView>();
    scroll.hints.grow = 1;
    scroll.add<Spacer>().hints.grow = 1;
    auto& middle = scroll.add<ReadingWidth>(width, ReadingWidth::At::centre);
    Widget* column = nullptr;
    if (framed)
        column = &middle.add<Panel>(Panel::Look::panel, Insets::all(32));
    else
        column = &middle.add<Padded>(Insets::all(32));
    scroll.add<Spacer>().hints.grow = 1.4;
    return {&scroll, column};
}

} // namespace

MessageScreen::MessageScreen(Place place, std::string title, std::string text, std::vector<Answer> answers)
    : m_place(place) {
    const Sheet sheet = addSheet(root(), 560, place == Place::over);
    m_scroll = sheet.scroll;
    sheet.column->add<Label>(std::move(title), drawing::type::heading);
    sheet.column->add<Spacer>(12);
    sheet.column->add<Paragraphs>(text, drawing::type::lead);
    sheet.column->add<Spacer>(26);
    auto& row = sheet.column->add<Wrap>(12, 10);
    for (Answer& answer : answers) {
        if (!m_first)
            m_escape = answer.press;
        auto& button = row.add<Button>(std::move(answer.text), std::move(answer.press),
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
    const Sheet sheet = addSheet(root(), 640, true);
    m_scroll = sheet.scroll;
    sheet.column->add<Label>(words::keysTitle, drawing::type::heading);
    sheet.column->add<Spacer>(18);
    for (const words::KeyHelp& help : words::keyHelp) {
        auto& row = sheet.column->add<Row>(20, 110);
        auto& key = row.add<Label>(help.key, drawing::type::strong);
        key.hints.grow = 1;
        auto& what = row.add<Label>(help.what, drawing::type::body, Tone::quiet);
        what.hints.grow = 2;
        sheet.column->add<Spacer>(8);
    }
    sheet.column->add<Spacer>(16);
    auto& row = sheet.column->add<Wrap>(12, 10);
    m_close = &row.add<Button>(words::close, m_action, Button::Kind::primary);
}

bool HelpScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape && press.key != Key::f1)
        return false;
    m_action();
    return true;
}

} // namespace window
