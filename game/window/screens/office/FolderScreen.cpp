#include "window/screens/office/FolderScreen.hpp"

#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr std::size_t foldersAtOnce = 30;

} // namespace

FolderScreen::FolderScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_here(content.here),
      m_list(foldersAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addBar(root(), content.about, {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), narrowOfficePage, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::chooseFolder, drawing::type::title);
    column.add<Spacer>(8);
    column.add<Label>(m_here.string(), drawing::type::lead);
    column.add<Spacer>(16);
    auto& row = column.add<Wrap>(10, 10);
    auto& above = row.add<Button>(words::folderUp, [this] { up(); });
    above.setIcon("up");
    above.setEnabled(m_here.has_relative_path());
    for (const Folders::Place& place : content.places)
        row.add<Button>(place.name, [this, path = place.path] { m_actions.go(path); }).setIcon("folder");
    column.add<Spacer>(18);
    if (content.inside.empty())
        column.add<Label>(words::noFolderInside, drawing::type::body, Tone::quiet);
    for (const std::string& name : content.inside) {
        auto& holder = column.add<Padded>(Insets{0, 6, 0, 0});
        auto& card = holder.add<Pressable>([this, name] { m_actions.go(m_here / name); }, Pressable::Look::card,
                                           Insets::sides(16, 10));
        auto& line = card.add<Row>(12, 40);
        line.add<IconView>("folder", Tone::quiet).hints.across = Hints::Across::centre;
        line.add<Label>(name, drawing::type::body).hints = {1, Hints::Across::centre};
        m_list.addRow(holder);
    }
    m_list.addMore(column);
    addNew(column);
    auto& foot =
        root().add<Padded>(Insets{32, 12, 32, 24}).add<ReadingWidth>(narrowOfficePage, ReadingWidth::At::centre);
    auto& buttons = foot.add<Wrap>(12, 10);
    auto& take = buttons.add<Button>(
        words::takeFolder, [this] { m_actions.take(m_here); }, Button::Kind::primary);
    buttons.add<Button>(words::cancel, m_actions.back);
    m_first = m_list.first() ? m_list.first() : &take;
}

void FolderScreen::addNew(Widget& column) {
    column.add<Spacer>(20);
    column.add<Label>(words::newFolder, drawing::type::smallStrong, Tone::quiet);
    column.add<Spacer>(6);
    auto& row = column.add<ReadingWidth>(560).add<Row>(12, 220);
    auto& holder = row.add<Column>();
    holder.hints = {1, Hints::Across::start};
    m_name = addLabelledField(holder, "", mostNameCharacters);
    m_name.field->onEnter([this] { make(); });
    auto& side = row.add<Wrap>();
    side.hints.across = Hints::Across::start;
    side.add<Button>(words::makeFolder, [this] { make(); }).setIcon("plus");
}

void FolderScreen::up() {
    if (m_here.has_relative_path())
        m_actions.go(m_here.parent_path());
}

void FolderScreen::make() {
    const std::string& name = m_name.field->text();
    const bool empty = std::ranges::all_of(name, [](char c) { return c == ' '; });
    m_name.problem->setText(empty ? std::string(words::nameFirst) : m_actions.make(name));
}

bool FolderScreen::onKey(const KeyPress& press) {
    if (press.key == Key::escape) {
        m_actions.back();
        return true;
    }
    if (press.key == Key::backspace) {
        up();
        return true;
    }
    return false;
}

} // namespace window
