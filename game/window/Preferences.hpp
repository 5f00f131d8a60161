#pragma once

#include "practice/Pace.hpp"
#include "window/Screen.hpp"

namespace window {

using practice::Pace;

/// Everything that somebody sets once and finds again the next day.
struct Preferences {
    Look look;
    Pace pace = Pace::usual;
    bool sounds = true;
    bool captions = true;   ///< each sound is also told in words
    bool readAloud = false; ///< each screen is read as it comes, where the machine has a voice
    bool operator==(const Preferences&) const = default;
};

} // namespace window
