#include "window/Hearing.hpp"

#include "window/ReadAloud.hpp"
#include "window/Strings.hpp"
#include "window/sound/SoundNames.hpp"

namespace window {

Hearing::Hearing(Stage& stage, Loudspeakers with, const Preferences& preferences)
    : m_stage(&stage), m_player(with.player ? with.player : &m_noPlayer), m_voice(with.voice ? with.voice : &m_noVoice),
      m_captions(preferences.captions), m_readAloud(preferences.readAloud) {
    m_player->setOn(preferences.sounds);
    stage.onCue([this](const Told& told) { cue(told); });
    stage.onPlace([this](std::string_view now) { place(now); });
    stage.onShown([this](const Screen& screen, Stage::Seen seen) { shown(screen, seen); });
}

void Hearing::set(const Preferences& preferences) {
    m_captions = preferences.captions;
    m_player->setOn(preferences.sounds);
    if (m_readAloud && !preferences.readAloud)
        m_voice->stop();
    m_readAloud = preferences.readAloud;
}

void Hearing::readOrStop() {
    if (m_voice->speaking())
        m_voice->stop();
    else if (!m_stage->screens().empty())
        m_voice->say(readAloud(m_stage->screens().top(), m_stage->setting()));
}

void Hearing::cue(const Told& told) {
    m_player->play(soundOf(told.cue));
    if (m_captions && told.seen == Told::Seen::no)
        m_stage->caption(words::caption(told.cue));
    if (m_readAloud && !told.words.empty())
        m_voice->sayAlso(sayable(told.words));
}

void Hearing::place(std::string_view place) {
    const std::string_view ambience = ambienceOf(place);
    if (ambience == m_ambience)
        return;
    m_ambience = ambience;
    m_player->ambience(ambience);
    if (m_captions && !ambience.empty())
        m_stage->caption(words::ambienceCaption(ambience));
}

void Hearing::shown(const Screen& screen, Stage::Seen seen) {
    // Another screen ends the reading of the last, also where it was there before.
    if (&screen != m_screen || seen == Stage::Seen::first)
        m_voice->stop();
    m_screen = &screen;
    if (m_readAloud && seen == Stage::Seen::first)
        m_voice->say(readAloud(screen, m_stage->setting()));
}

} // namespace window
