#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace window {

/// What can happen on a screen that is worth a sound. A screen says only that it happened.
enum class Cue : std::uint8_t { choose, back, radio, phone, message, tannoy, timerLow, ending, save };
inline constexpr std::array cues{Cue::choose, Cue::back,     Cue::radio,  Cue::phone, Cue::message,
                                 Cue::tannoy, Cue::timerLow, Cue::ending, Cue::save};

/// Something that happened, and what arrived with it to be read aloud; nothing where no words came.
struct Told {
    /// Whether it can be seen as well, so that no caption needs to say it.
    enum class Seen : std::uint8_t { no, yes };

    Cue cue;
    std::string words;
    Seen seen = Seen::no;
};

} // namespace window
