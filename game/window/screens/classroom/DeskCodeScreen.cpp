#include "window/screens/classroom/DeskCodeScreen.hpp"

#include "window/ClassWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

void addDeskCode(Widget& column, const std::string& address, const std::string& code) {
    constexpr double codeSide = 200;
    std::string symbols = code;
    std::erase(symbols, ' ');
    auto& row = column.add<Row>(28, 200);
    row.add<QrView>(classroom::qrCodeOf(address + "/desk#" + symbols), codeSide).hints.across = Hints::Across::centre;
    auto& words = row.add<Column>(4);
    words.hints = {1, Hints::Across::centre};
    words.add<Label>(words::deskScan, drawing::type::body);
    words.add<Label>(words::addressTyped(address) + "/desk", drawing::type::strong);
    words.add<Spacer>(10);
    words.add<Label>(words::desk, drawing::type::eyebrow, Tone::accent);
    words.add<Label>(code, drawing::type::title);
    words.add<Spacer>(10);
    words.add<Label>(words::deskKeepToYourself, drawing::type::small, Tone::quiet);
}

DeskCodeScreen::DeskCodeScreen(Place place, const std::string& address, const std::string& code, Action goOn)
    : m_place(place), m_goOn(std::move(goOn)) {
    auto& room = root().add<Padded>(Insets::all(16));
    room.hints.grow = 1;
    auto& middle = room.add<Middle>();
    middle.hints.grow = 1;
    auto& narrow = middle.add<ReadingWidth>(640, ReadingWidth::At::centre);
    narrow.hints.grow = 1;
    const Insets insets{32, 28, 16, 28};
    const bool framed = place == Place::over;
    Widget& sheet =
        framed ? static_cast<Widget&>(narrow.add<Panel>(Panel::Look::panel, insets)) : narrow.add<Padded>(insets);
    sheet.hints.grow = 1;
    sheet.add<Label>(words::phoneDesk, drawing::type::heading);
    sheet.add<Spacer>(12);
    m_scroll = &sheet.add<ScrollView>(0, framed ? ScrollView::Ground::panel : ScrollView::Ground::page);
    m_scroll->hints.grow = 1;
    m_scroll->add<Paragraphs>(words::phoneDeskMore, drawing::type::lead);
    m_scroll->add<Spacer>(14);
    auto& foot = sheet.add<Padded>(Insets{0, 22, 16, 0}).add<Wrap>(12, 10);
    m_first = &foot.add<Button>(words::goOn, m_goOn, Button::Kind::primary);
    if (code.empty()) {
        m_scroll->add<Paragraphs>(words::deskToldBefore, drawing::type::lead);
        return;
    }
    m_scroll->add<Paragraphs>(words::beforeShowingCode, drawing::type::lead);
    m_secret = &m_scroll->add<Padded>(Insets{0, 18, 0, 4});
    addDeskCode(*m_secret, address, code);
    m_secret->setVisible(false);
    m_turn = &foot.add<Button>(words::showDeskCode, [this] { turn(); });
    m_turn->setIcon("eye");
}

void DeskCodeScreen::turn() {
    const bool shown = !m_secret->visible();
    m_secret->setVisible(shown);
    m_turn->setText(shown ? words::hideDeskCode : words::showDeskCode);
    m_turn->setIcon(shown ? "eye-off" : "eye");
}

bool DeskCodeScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_goOn();
    return true;
}

} // namespace window
