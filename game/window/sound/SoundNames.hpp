#pragma once

#include "window/Cue.hpp"

#include <span>
#include <string_view>

namespace window {

/// The sound of a cue: the name of its file in assets/sounds without `.ogg`.
[[nodiscard]] std::string_view soundOf(Cue cue);

/// What can be heard at a place, as a scenario names it, likewise; empty where nothing fits.
[[nodiscard]] std::string_view ambienceOf(std::string_view place);

/// What can be heard where a picture shows: by day, at night and in rain. Empty: nothing fits.
struct AmbienceRow {
    std::string_view picture, day, night, rain;
};
[[nodiscard]] std::span<const AmbienceRow> ambiences();

} // namespace window
