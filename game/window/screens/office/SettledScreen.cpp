#include "window/screens/office/SettledScreen.hpp"

#include "window/OfficeWords.hpp"

#include <charconv>

namespace window {

namespace {

constexpr std::size_t mostDigits = 6;

std::optional<int> numberIn(const std::string& text, int least, int most) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    const bool whole = error == std::errc() && stopped == end;
    return whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

SettledScreen::SettledScreen(const Content& content, Actions actions)
    : m_edge(content.edge), m_actions(std::move(actions)) {
    addOfficeBar(root(), m_edge, words::office);
    const Page page = addPage(root(), usualOfficePage, 0); // at the top, where the other places of the office are
    m_scroll = page.scroll;
    Widget& column = *page.column;
    addOfficeTitle(column, m_edge, OfficePlace::settled);
    if (!content.due.empty()) {
        auto& panel = column.add<Panel>(Panel::Look::soft, Insets::all(16), 0);
        panel.add<Label>(words::dueTitle, drawing::type::strong);
        panel.add<Spacer>(4);
        panel.add<Label>(content.due, drawing::type::small);
        if (!content.remove.empty()) {
            panel.add<Spacer>(12);
            panel.add<Wrap>().add<Button>(content.remove, m_actions.remove);
        }
        column.add<Spacer>(20);
    }
    auto& halves = column.add<Row>(48, 300);
    auto& left = halves.add<Column>(0);
    left.hints.grow = 1.4;
    addKeeping(left, content);
    auto& right = halves.add<Column>(0);
    right.hints.grow = 1;
    addLock(right, content);
    auto& foot =
        root().add<Padded>(Insets{32, 12, 32, 24}).add<ReadingWidth>(usualOfficePage, ReadingWidth::At::centre);
    m_problem = &foot.add<Label>("", drawing::type::body, Tone::accent);
    foot.add<Wrap>().add<Button>(
        words::settleNow, [this] { settle(); }, Button::Kind::primary);
}

void SettledScreen::addKeeping(Widget& column, const Content& content) {
    column.add<Label>(words::keepTitle, drawing::type::subheading);
    column.add<Label>(words::keepMore, drawing::type::small, Tone::quiet);
    column.add<Spacer>(10);
    m_keep = &column.add<ChoiceRow>(std::vector<std::string>{words::keepAlways, words::keepDays},
                                    content.keepDays ? 1u : 0u, [this](std::size_t option) { showDays(option == 1); });
    m_first = m_keep->first();
    column.add<Spacer>(14);
    auto& part = column.add<ReadingWidth>(260);
    m_days = addLabelledField(part, words::daysHint, mostDigits);
    m_days.field->setText(content.keepDays ? std::to_string(*content.keepDays) : std::string());
    m_days.field->onEnter([this] { settle(); });
    m_daysPart = &part;
    part.setVisible(content.keepDays.has_value());
    column.add<Spacer>(10);
}

void SettledScreen::addLock(Widget& column, const Content& content) {
    column.add<Label>(words::lockTitle, drawing::type::subheading);
    column.add<Label>(words::lockMore, drawing::type::small, Tone::quiet);
    column.add<Spacer>(10);
    auto& part = column.add<ReadingWidth>(260);
    m_minutes = addLabelledField(part, words::minutesHint, mostDigits);
    m_minutes.field->setText(std::to_string(content.lockMinutes));
    m_minutes.field->onEnter([this] { settle(); });
}

void SettledScreen::showDays(bool shows) {
    m_daysPart->setVisible(shows);
    if (!shows)
        return;
    wishFocus(*m_days.field);
    root().changes().layout = true;
}

void SettledScreen::complain(const LabelledField& about, const std::string& sentence) {
    about.problem->setText(sentence);
    wishFocus(*about.field);
    root().changes().layout = true;
    m_scroll->reveal(about.field->place(), 40);
}

void SettledScreen::settle() {
    for (Label* label : {m_days.problem, m_minutes.problem, m_problem})
        label->setText({});
    const bool always = m_keep->chosen() == 0;
    const auto days = numberIn(m_days.field->text(), records::fewestKeepDays, records::mostKeepDays);
    const auto minutes = numberIn(m_minutes.field->text(), 1, records::mostLockMinutes);
    if (!always && !days) {
        complain(m_days, words::daysWrong());
        return;
    }
    if (!minutes) {
        complain(m_minutes, words::minutesWrong());
        return;
    }
    m_problem->setText(m_actions.settle(always ? std::nullopt : days, *minutes));
}

bool SettledScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_edge.back();
    return true;
}

} // namespace window
