#include "window/screens/office/CodesScreen.hpp"

#include "window/OfficeWords.hpp"

namespace window {

namespace {

constexpr drawing::TextStyle listedCodeStyle{drawing::Typeface::mono, 20, 400, 1.4, 0.02, 0.6};

} // namespace

CodesScreen::CodesScreen(const std::vector<records::NewAccount>& codes, const std::string& until, Actions actions)
    : m_actions(std::move(actions)) {
    addBar(root(), words::office, {keysButton(m_actions.help)});
    const Page page = addPage(root(), narrowOfficePage, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::codesTitle(codes.size()), drawing::type::title);
    column.add<Spacer>(10);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::codesMore(until), drawing::type::body, Tone::quiet);
    column.add<Spacer>(20);
    for (const records::NewAccount& one : codes) {
        auto& holder = column.add<Padded>(Insets{0, 8, 0, 0});
        auto& row = holder.add<Panel>(Panel::Look::outlined, Insets::sides(18, 10)).add<Row>(20, 220);
        row.add<Label>(one.account.name, drawing::type::strong).hints = {1, Hints::Across::centre};
        row.add<Label>(one.code, listedCodeStyle).hints = {1, Hints::Across::centre};
    }
    auto& foot =
        root().add<Padded>(Insets{32, 12, 32, 24}).add<ReadingWidth>(narrowOfficePage, ReadingWidth::At::centre);
    auto& buttons = foot.add<Wrap>(12, 10);
    if (m_actions.sheet) {
        auto& sheet = buttons.add<Button>(words::writeSheet, m_actions.sheet, Button::Kind::primary);
        sheet.setIcon("print");
        m_first = &sheet;
    }
    auto& done = buttons.add<Button>(words::codesNoted, m_actions.done,
                                     m_first ? Button::Kind::secondary : Button::Kind::primary);
    if (!m_first)
        m_first = &done;
}

bool CodesScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.done();
    return true;
}

} // namespace window
