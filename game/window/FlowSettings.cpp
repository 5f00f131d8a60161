// What the flow does with what the reader sets, and with the keys that work everywhere.

#include "window/Flow.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/SettingsScreen.hpp"

namespace window {

void Flow::showHelp() {
    m_stage->screens().push(std::make_unique<HelpScreen>(back([this] { m_stage->screens().pop(); })));
}

void Flow::showSettings() {
    SettingsScreen::Content content;
    content.preferences = m_preferences;
    content.preferences.look = m_stage->look();
    content.voice = m_hearing.voice();
    content.accounts = m_office && !m_session && !m_attempt;
    SettingsScreen::Actions actions;
    actions.set = [this](const Preferences& preferences) { set(preferences); };
    actions.back = back([this] {
        keepPreferences();
        m_stage->screens().pop();
    });
    actions.help = [this] { showHelp(); };
    actions.setUpAccounts = [this] {
        keepPreferences();
        m_office->showSetUp();
    };
    m_stage->screens().push(std::make_unique<SettingsScreen>(content, std::move(actions)));
}

void Flow::set(const Preferences& preferences) {
    if (preferences.sounds != m_preferences.sounds)
        m_stage->caption(preferences.sounds ? words::soundsOn : words::soundsOff);
    m_preferences = preferences;
    m_hearing.set(preferences);
    if (preferences.look != m_stage->look())
        m_stage->setLook(preferences.look);
}

void Flow::onTyped(char32_t character) {
    switch (character) {
    case U'm':
    case U'M': {
        Preferences wanted = m_preferences;
        wanted.look = m_stage->look();
        wanted.sounds = !wanted.sounds;
        set(wanted);
        keepPreferences();
        break;
    }
    case U'a':
    case U'A':
        if (m_hearing.voice())
            m_hearing.readOrStop();
        else
            m_stage->caption(words::noVoiceNow);
        break;
    default:
        break;
    }
}

Action Flow::back(Action action, Told::Seen seen) {
    return [this, seen, action = std::move(action)] {
        m_stage->tell({Cue::back, {}, seen});
        action();
    };
}

void Flow::keepPreferences() {
    m_preferences.look = m_stage->look();
    if (m_options->keepPreferences && m_preferences != m_kept)
        m_options->keepPreferences(m_preferences);
    m_kept = m_preferences;
}

} // namespace window
