#include "window/sound/SoundNames.hpp"

#include "art/Place.hpp"

#include <algorithm>

namespace window {

namespace {

constexpr std::string_view streetDay = "ambience-street-day";
constexpr std::string_view streetNight = "ambience-street-night";
constexpr std::string_view rain = "ambience-rain";
constexpr std::string_view park = "ambience-park";
constexpr std::string_view indoors = "ambience-indoors";
constexpr std::string_view office = "ambience-office";
constexpr std::string_view hospital = "ambience-hospital";
constexpr std::string_view platform = "ambience-platform";
constexpr std::string_view nothing;

constexpr std::array<AmbienceRow, 28> table{{
    {"bridge", streetDay, streetNight, rain},
    {"briefing-room", office, office, office},
    {"canteen", indoors, indoors, indoors},
    {"cell", indoors, indoors, indoors},
    {"classroom", office, office, office},
    {"community-hall", indoors, indoors, indoors},
    {"control-room", office, office, office},
    {"custody-desk", indoors, indoors, indoors},
    {"doorstep", streetDay, streetNight, rain},
    {"flat", indoors, indoors, indoors},
    {"front-counter", office, office, office},
    {"hospital-corridor", hospital, hospital, hospital},
    {"interview-room", indoors, indoors, indoors},
    {"kitchen", indoors, indoors, indoors},
    {"market", streetDay, streetNight, rain},
    {"meeting-room", office, office, office},
    {"office", office, office, office},
    {"park", park, streetNight, rain}, // no bird sings at night
    {"patrol-car", nothing, nothing, rain},
    {"press-room", office, office, office},
    {"road", streetDay, streetNight, rain},
    {"school-gate", streetDay, streetNight, rain},
    {"senior-office", office, office, office},
    {"shop", indoors, indoors, indoors},
    {"stairwell", indoors, indoors, indoors},
    {"street", streetDay, streetNight, rain},
    {"tube-platform", platform, platform, platform},
    {"van", nothing, nothing, rain},
}};

} // namespace

std::string_view soundOf(Cue cue) {
    switch (cue) {
    case Cue::choose:
        return "choose";
    case Cue::back:
        return "back";
    case Cue::radio:
        return "radio";
    case Cue::phone:
        return "phone";
    case Cue::message:
        return "message";
    case Cue::tannoy:
        return "tannoy";
    case Cue::timerLow:
        return "timer-low";
    case Cue::ending:
        return "ending";
    case Cue::save:
        return "save";
    }
    return {};
}

std::span<const AmbienceRow> ambiences() { return table; }

std::string_view ambienceOf(std::string_view place) {
    const auto seen = art::placeOf(place);
    if (!seen)
        return nothing;
    const auto row = std::ranges::find(table, seen->picture, &AmbienceRow::picture);
    if (row == table.end())
        return nothing;
    switch (seen->light) {
    case art::Light::night:
        return row->night;
    case art::Light::rain:
        return row->rain;
    case art::Light::day:
    case art::Light::contrast:
        break;
    }
    return row->day;
}

} // namespace window
