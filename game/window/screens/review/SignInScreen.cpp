#include "window/screens/review/SignInScreen.hpp"

#include "window/ReviewWords.hpp"
#include "window/Scene.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr std::size_t mostName = 80;

} // namespace

SignInScreen::SignInScreen(Content content, Actions actions)
    : m_content(std::move(content)), m_actions(std::move(actions)), m_who(m_content.locked.value_or("")) {
    auto& halves = root().add<Row>(0, 400);
    halves.hints.grow = 1;
    m_scroll = &halves.add<ScrollView>();
    m_scroll->hints.grow = 1.15;
    halves.add<SceneView>(SceneContent{"street-night", {}, {}}, 1.0).hints.grow = 1;

    auto& room = m_scroll->add<Padded>(Insets{72, 24, 32, 20});
    room.hints.grow = 1;
    auto& column = room.add<ReadingWidth>(460);
    column.hints.grow = 1;
    column.add<Spacer>().hints.grow = 1;
    column.add<Label>(words::product, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(10);
    m_title = &column.add<Label>(m_content.locked ? words::lockedTitle : words::signInTitle, drawing::type::title);
    column.add<Spacer>(10);
    m_more = &column.add<Label>(m_content.locked ? words::lockedFor(*m_content.locked, m_content.lockMinutes)
                                                 : words::signInMore,
                                drawing::type::body, Tone::quiet);
    column.add<Spacer>(22);
    if (!m_content.notice.empty()) {
        column.add<Panel>(Panel::Look::soft, Insets::all(16)).add<Label>(m_content.notice, drawing::type::small);
        column.add<Spacer>(18);
    }
    m_ask = &column.add<Column>(0);
    addName(*m_ask);
    m_choice = &column.add<Column>(0);
    addChoice(*m_choice);
    m_choice->setVisible(false);
    m_problem = &column.add<Label>("", drawing::type::body, Tone::accent);
    column.add<Spacer>(14);
    column.add<Spacer>().hints.grow = 1;
    auto& edge = column.add<Padded>(Insets{-quietMargin, 0, 0, 0}).add<Wrap>(4, 4);
    if (m_content.locked) {
        m_somebodyElse = &edge.add<Button>(
            words::somebodyElse, [this] { askForName(); }, Button::Kind::quiet);
        m_somebodyElse->setIcon("people");
    }
    edge.add<Button>(words::keys, m_actions.help, Button::Kind::quiet).setIcon("keyboard");
    edge.add<Button>(words::quit, m_actions.quit, Button::Kind::quiet).setIcon("close");
}

TextField& SignInScreen::addSecret(Widget& column, const char* hint) {
    auto& row = column.add<Row>(8, 190);
    auto& field = row.add<TextField>(TextField::Lines::one, hint, mostSecretCharacters);
    field.hints.grow = 1;
    field.setHidden(true);
    field.onChange([this] {
        if (!m_waitUntil)
            m_problem->setText({});
    });
    auto& shower = row.add<Button>(words::showPassphrase, [this] { hide(!m_hidden); });
    shower.setIcon("eye").hints.across = Hints::Across::centre;
    m_secrets.push_back(&field);
    m_showers.push_back(&shower);
    return field;
}

void SignInScreen::addName(Widget& column) {
    auto& holder = column.add<Padded>(Insets{0, 0, 0, 14});
    m_name = &holder.add<TextField>(TextField::Lines::one, words::signInName, mostName);
    m_name->onEnter([this] { wishFocus(*m_secret), root().changes().layout = true; });
    m_name->onChange([this] { endWait(); }); // each name has failures of its own
    m_nameField = &holder;
    holder.setVisible(!m_content.locked);
    m_secret = &addSecret(column, words::passphrase);
    m_secret->onEnter([this] { signIn(); });
    column.add<Spacer>(6);
    m_orCode = &column.add<Label>(words::orCode, drawing::type::small, Tone::quiet);
    m_orCode->setVisible(!m_content.locked);
    column.add<Spacer>(18);
    auto& row = column.add<Wrap>(12, 10);
    m_go = &row.add<Button>(
        m_content.locked ? words::unlock : words::signIn, [this] { signIn(); }, Button::Kind::primary);
    column.add<Spacer>(14);
}

void SignInScreen::addChoice(Widget& column) {
    m_new = &addSecret(column, words::newPassphrase);
    m_new->onEnter([this] { wishFocus(*m_again), root().changes().layout = true; });
    column.add<Spacer>(14);
    m_again = &addSecret(column, words::oncePassphrase);
    m_again->onEnter([this] { choose(); });
    column.add<Spacer>(18);
    auto& row = column.add<Wrap>(12, 10);
    row.add<Button>(
        words::keepPassphrase, [this] { choose(); }, Button::Kind::primary);
    column.add<Spacer>(14);
}

Widget* SignInScreen::firstFocus() const { return m_nameField->visible() ? m_name : m_secret; }

void SignInScreen::hide(bool hidden) {
    m_hidden = hidden;
    for (TextField* field : m_secrets)
        field->setHidden(hidden);
    for (Button* shower : m_showers) {
        shower->setText(hidden ? words::showPassphrase : words::hidePassphrase);
        shower->setIcon(hidden ? "eye" : "eye-off");
    }
}

void SignInScreen::askForName() {
    endWait();
    m_who.clear();
    m_nameField->setVisible(true);
    m_orCode->setVisible(true);
    m_somebodyElse->setVisible(false);
    m_title->setText(words::signInTitle);
    m_more->setText(words::signInMore);
    m_go->setText(words::signIn);
    m_secret->setText({});
    wishFocus(*m_name);
    root().changes().layout = true;
}

void SignInScreen::signIn() {
    if (m_waitUntil)
        return;
    const std::string& name = m_nameField->visible() ? m_name->text() : m_who;
    if (name.empty() || m_secret->text().empty()) {
        m_problem->setText(words::nameAndSecret);
        return;
    }
    take(m_actions.signIn(name, m_secret->text()));
}

void SignInScreen::choose() {
    if (m_new->text() != m_again->text()) {
        m_problem->setText(words::notTheSame);
        return;
    }
    take(m_actions.choose(m_nameField->visible() ? m_name->text() : m_who, m_secret->text(), m_new->text()));
}

void SignInScreen::take(const Answer& answer) {
    if (std::holds_alternative<Done>(answer))
        return;
    if (const auto* wrong = std::get_if<Wrong>(&answer)) {
        m_problem->setText(wrong->sentence);
    } else if (const auto* wait = std::get_if<Wait>(&answer)) {
        const Time now = m_actions.clock();
        m_waitUntil = now + wait->left;
        m_go->setEnabled(false);
        onTick(now);
    } else {
        hide(true);
        m_problem->setText({});
        m_title->setText(words::chooseTitle);
        m_more->setText(words::chooseMore);
        m_ask->setVisible(false);
        if (m_somebodyElse)
            m_somebodyElse->setVisible(false);
        m_choice->setVisible(true);
        wishFocus(*m_new);
        root().changes().layout = true;
    }
}

void SignInScreen::onTick(Time now) {
    using std::chrono::seconds;
    if (!m_waitUntil)
        return;
    if (now >= *m_waitUntil) {
        endWait();
        return;
    }
    const Time left = *m_waitUntil - now;
    m_problem->setText(words::waitFor(left));
    const auto whole = std::chrono::ceil<seconds>(left) - seconds(1);
    m_nextSecond = *m_waitUntil - std::chrono::duration_cast<Time>(whole);
}

void SignInScreen::endWait() {
    m_waitUntil.reset();
    m_nextSecond.reset();
    m_go->setEnabled(true);
    m_problem->setText({});
}

} // namespace window
