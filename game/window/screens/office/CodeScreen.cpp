#include "window/screens/office/CodeScreen.hpp"

#include "window/OfficeWords.hpp"

namespace window {

namespace {

/// Letters that cannot be taken for each other, as large as a title.
constexpr drawing::TextStyle oneCodeStyle{drawing::Typeface::mono, 42, 400, 1.3, 0.02, 0.6};

} // namespace

CodeScreen::CodeScreen(const records::NewAccount& added, const std::string& until, Action help, Action done) {
    addBar(root(), words::office, {keysButton(std::move(help))});
    const FootedPage page = addFootedPage(root(), 640);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::codeTitle, drawing::type::title);
    column.add<Spacer>(14);
    column.add<Label>(words::codeFor(added.account), drawing::type::lead);
    column.add<Spacer>(20);
    column.add<Panel>(Panel::Look::outlined, Insets::sides(28, 22))
        .add<Label>(added.code, oneCodeStyle, Tone::ink, drawing::Alignment::centre);
    column.add<Spacer>(20);
    column.add<Label>(words::codeUse(added.account, until), drawing::type::body, Tone::quiet);
    m_done = &page.foot->add<Wrap>().add<Button>(words::codeNoted, std::move(done), Button::Kind::primary);
}

bool CodeScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    wishFocus(*m_done);
    return true;
}

} // namespace window
