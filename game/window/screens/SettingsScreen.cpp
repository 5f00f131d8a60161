#include "window/screens/SettingsScreen.hpp"

#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace window {

SettingsScreen::SettingsScreen(const Content& content, Actions actions)
    : m_preferences(content.preferences), m_actions(std::move(actions)) {
    addBar(root(), words::settings, {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 1060, 0);
    m_scroll = page.scroll;
    page.column->add<Label>(words::settings, drawing::type::title);
    page.column->add<Spacer>(26);
    auto& halves = page.column->add<Row>(56, 330);
    auto& column = halves.add<Column>(0);
    column.hints.grow = 1.5; // five sizes of text on one line
    auto& sample = halves.add<Column>(0);
    sample.hints.grow = 1;

    std::vector<Option> themes;
    for (const drawing::ThemeName theme : drawing::themeNames)
        themes.push_back({words::themeName(theme), [theme](Preferences& p) { p.look.theme = theme; },
                          [theme](const Preferences& p) { return p.look.theme == theme; }});
    addGroup(column, words::colours, nullptr, std::move(themes));

    std::vector<Option> sizes;
    for (const double size : textSizes)
        sizes.push_back({words::perCent(size), [size](Preferences& p) { p.look.text = size; },
                         [size](const Preferences& p) { return std::abs(p.look.text - size) < 0.05; }});
    addGroup(column, words::sizeOfText, nullptr, std::move(sizes));

    using drawing::Letters;
    addGroup(column, words::lettersTitle, nullptr,
             {{words::lettersUsual, [](Preferences& p) { p.look.letters = Letters::usual; },
               [](const Preferences& p) { return p.look.letters == Letters::usual; }},
              {words::lettersDyslexia, [](Preferences& p) { p.look.letters = Letters::dyslexia; },
               [](const Preferences& p) { return p.look.letters == Letters::dyslexia; }}});

    addGroup(column, words::motionTitle, nullptr,
             {{words::motionUsual, [](Preferences& p) { p.look.motion = Motion::usual; },
               [](const Preferences& p) { return p.look.motion == Motion::usual; }},
              {words::motionReduced, [](Preferences& p) { p.look.motion = Motion::reduced; },
               [](const Preferences& p) { return p.look.motion == Motion::reduced; }}});

    std::vector<Option> times;
    for (const Pace pace : practice::paces)
        times.push_back({words::paceName(pace), [pace](Preferences& p) { p.pace = pace; },
                         [pace](const Preferences& p) { return p.pace == pace; }});
    addGroup(column, words::paceTitle, words::paceMore, std::move(times));

    const auto onOff = [](bool Preferences::*what) {
        return std::vector<Option>{
            {words::on, [what](Preferences& p) { p.*what = true; }, [what](const Preferences& p) { return p.*what; }},
            {words::off, [what](Preferences& p) { p.*what = false; },
             [what](const Preferences& p) { return !(p.*what); }}};
    };
    addGroup(column, words::soundsTitle, words::soundsMore, onOff(&Preferences::sounds));
    addGroup(column, words::captionsTitle, nullptr, onOff(&Preferences::captions));
    if (content.voice)
        addGroup(column, words::readAloudTitle, words::readAloudMore, onOff(&Preferences::readAloud));
    else
        column.add<Label>(words::noVoice, drawing::type::small, Tone::quiet);

    addSample(sample);
    if (content.accounts)
        addAccounts(sample);
    tick();
}

void SettingsScreen::addGroup(Widget& column, const char* name, const char* more, std::vector<Option> options) {
    column.add<Label>(name, drawing::type::strong);
    if (more != nullptr)
        column.add<Label>(more, drawing::type::small, Tone::quiet);
    column.add<Spacer>(6);
    auto& row = column.add<Wrap>(8, 8, Wrap::Lines::even);
    for (Option& option : options) {
        auto& button = row.add<Button>(
            std::move(option.text), [this, change = std::move(option.choose)] { choose(change); },
            Button::Kind::option);
        if (m_first == nullptr && option.chosen(m_preferences))
            m_first = &button;
        m_options.push_back({&button, std::move(option.chosen)});
    }
    column.add<Spacer>(22);
}

void SettingsScreen::addSample(Widget& column) {
    auto& sheet = column.add<Panel>(Panel::Look::outlined, Insets::all(22), 0);
    sheet.add<Label>(words::sampleHeading, drawing::type::eyebrow, Tone::accent);
    sheet.add<Spacer>(10);
    sheet.add<Paragraphs>(words::sampleText, drawing::type::narrative);
    sheet.add<Spacer>(14);
    sheet.add<Label>(words::sampleSmall, drawing::type::small, Tone::quiet);
}

void SettingsScreen::addAccounts(Widget& column) {
    column.add<Spacer>(28);
    column.add<Label>(words::sharedTitle, drawing::type::strong);
    column.add<Label>(words::sharedMore, drawing::type::small, Tone::quiet);
    column.add<Spacer>(10);
    column.add<Wrap>().add<Button>(words::setUpAccounts, m_actions.setUpAccounts).setIcon("people");
}

void SettingsScreen::choose(const std::function<void(Preferences&)>& change) {
    Preferences wanted = m_preferences;
    change(wanted);
    m_preferences = wanted;
    tick();
    m_actions.set(wanted);
}

void SettingsScreen::tick() {
    for (const Ticked& option : m_options)
        option.button->setChosen(option.chosen(m_preferences));
}

void SettingsScreen::onLook(const Look& look) {
    m_preferences.look = look;
    tick();
}

bool SettingsScreen::onTyped(char32_t character) {
    if (character != U'm' && character != U'M')
        return false;
    choose([](Preferences& p) { p.sounds = !p.sounds; });
    return true;
}

bool SettingsScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
