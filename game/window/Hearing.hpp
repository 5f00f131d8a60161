#pragma once

#include "window/Preferences.hpp"
#include "window/Stage.hpp"
#include "window/sound/SoundPlayer.hpp"
#include "window/sound/Voice.hpp"

namespace window {

/// What a window is heard with; null: not at all. Both must outlive it.
struct Loudspeakers {
    SoundPlayer* player = nullptr;
    Voice* voice = nullptr;
};

/// Makes everything that happens on the stage heard, as far as the reader wants it: sounds for cues, an ambience for a
/// place, screens and what arrives read aloud. What can be heard is also told in captions, whether it is heard or not:
/// who hears nothing has the same cues.
class Hearing {
public:
    /// The stage must outlive it, and tells nobody else.
    Hearing(Stage& stage, Loudspeakers with, const Preferences& preferences);

    void set(const Preferences& preferences);
    /// Reads the screen in use, or stops reading.
    void readOrStop();
    [[nodiscard]] bool voice() const { return m_voice->available(); }

private:
    void cue(const Told& told);
    void place(std::string_view place);
    void shown(const Screen& screen, Stage::Seen seen);

    SilentPlayer m_noPlayer;
    SilentVoice m_noVoice;
    Stage* m_stage;
    SoundPlayer* m_player;
    Voice* m_voice;
    bool m_captions;
    bool m_readAloud;
    std::string_view m_ambience;
    const Screen* m_screen = nullptr; ///< only to be compared
};

} // namespace window
