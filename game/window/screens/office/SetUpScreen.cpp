#include "window/screens/office/SetUpScreen.hpp"

#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

SetUpScreen::SetUpScreen(Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), words::settings, {keysButton(m_actions.help), backButton(m_actions.back)});
    const FootedPage page = addFootedPage(root(), 1000);
    m_scroll = page.scroll;
    page.column->add<Label>(words::setUpTitle, drawing::type::title);
    page.column->add<Spacer>(8);
    page.column->add<Label>(words::setUpMore, drawing::type::body, Tone::quiet);
    page.column->add<Spacer>(24);
    auto& halves = page.column->add<Row>(48, 330);
    auto& left = halves.add<Column>(0);
    left.hints.grow = 1;
    addFields(left);
    auto& right = halves.add<Column>(0);
    right.hints.grow = 1;
    auto& panel = right.add<Panel>(Panel::Look::outlined, Insets::all(20), 0);
    panel.add<Label>(words::fromThenOn, drawing::type::strong);
    panel.add<Spacer>(8);
    panel.add<Paragraphs>(words::setUpChanges, drawing::type::small);

    m_problem = &page.foot->add<Label>("", drawing::type::body, Tone::accent);
    auto& row = page.foot->add<Wrap>(12, 10);
    row.add<Button>(
        words::setUpNow, [this] { setUp(); }, Button::Kind::primary);
    row.add<Button>(words::cancel, m_actions.back);
    auto& note = row.add<Padded>(Insets{4, 12, 0, 0});
    note.add<Label>(words::setUpNothingYet, drawing::type::small, Tone::quiet);
}

void SetUpScreen::addFields(Widget& column) {
    m_name = addLabelledField(column, words::administratorsName, mostNameCharacters);
    m_passphrase = addLabelledField(column, words::aPassphrase, mostSecretCharacters);
    m_again = addLabelledField(column, words::onceMore, mostSecretCharacters);
    const auto next = [this](const LabelledField& field) {
        return [this, to = field.field] { wishFocus(*to), root().changes().layout = true; };
    };
    m_name.field->onEnter(next(m_passphrase));
    m_passphrase.field->onEnter(next(m_again));
    m_again.field->onEnter([this] { setUp(); });
    auto& row = column.add<Wrap>();
    m_shower = &row.add<Button>(words::showPassphrase, [this] { hide(!m_hidden); });
    hide(true);
}

void SetUpScreen::hide(bool hidden) {
    m_hidden = hidden;
    m_passphrase.field->setHidden(hidden);
    m_again.field->setHidden(hidden);
    m_shower->setText(hidden ? words::showPassphrase : words::hidePassphrase);
    m_shower->setIcon(hidden ? "eye" : "eye-off");
}

void SetUpScreen::complain(const LabelledField& about, const std::string& sentence) {
    about.problem->setText(sentence);
    wishFocus(*about.field);
    root().changes().layout = true;
    m_scroll->reveal(about.field->place(), 40);
}

void SetUpScreen::setUp() {
    for (Label* label : {m_name.problem, m_passphrase.problem, m_again.problem, m_problem})
        label->setText({});
    const std::string& name = m_name.field->text();
    if (std::ranges::all_of(name, [](char c) { return c == ' '; })) {
        complain(m_name, words::nameFirst);
        return;
    }
    const auto wrong = m_passphrase.field->text() == m_again.field->text()
                           ? m_actions.setUp(name, m_passphrase.field->text())
                           : std::nullopt;
    if (m_passphrase.field->text() != m_again.field->text())
        complain(m_again, words::notTheSame);
    else if (wrong && wrong->what == Wrong::What::name)
        complain(m_name, wrong->sentence);
    else if (wrong && wrong->what == Wrong::What::passphrase)
        complain(m_passphrase, wrong->sentence);
    else if (wrong)
        m_problem->setText(wrong->sentence);
}

bool SetUpScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
