#include "art/Place.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace art {

namespace {

constexpr std::array<std::string_view, 28> pictures{
    "bridge",         "briefing-room", "canteen",       "cell",         "classroom",     "community-hall",
    "control-room",   "custody-desk",  "doorstep",      "flat",         "front-counter", "hospital-corridor",
    "interview-room", "kitchen",       "market",        "meeting-room", "office",        "park",
    "patrol-car",     "press-room",    "road",          "school-gate",  "senior-office", "shop",
    "stairwell",      "street",        "tube-platform", "van"};

using PlaceWord = std::pair<std::string_view, std::string_view>;

/// Words that name a picture when its own name is not given; the first that is found counts.
constexpr std::array<PlaceWord, 59> words{{{"tube", "tube-platform"},
                                           {"platform", "tube-platform"},
                                           {"train", "tube-platform"},
                                           {"custody", "custody-desk"},
                                           {"interview", "interview-room"},
                                           {"counter", "front-counter"},
                                           {"reception", "front-counter"},
                                           {"station", "front-counter"},
                                           {"briefing", "briefing-room"},
                                           {"meeting", "meeting-room"},
                                           {"training", "classroom"},
                                           {"control", "control-room"},
                                           {"dispatch", "control-room"},
                                           {"press", "press-room"},
                                           {"hospital", "hospital-corridor"},
                                           {"ward", "hospital-corridor"},
                                           {"corridor", "hospital-corridor"},
                                           {"surgery", "hospital-corridor"},
                                           {"school", "school-gate"},
                                           {"college", "school-gate"},
                                           {"nursery", "school-gate"},
                                           {"hall", "community-hall"},
                                           {"church", "community-hall"},
                                           {"mosque", "community-hall"},
                                           {"temple", "community-hall"},
                                           {"youth", "community-hall"},
                                           {"theatre", "community-hall"},
                                           {"boardroom", "meeting-room"},
                                           {"mess", "canteen"},
                                           {"footbridge", "bridge"},
                                           {"rooftop", "bridge"},
                                           {"roof", "bridge"},
                                           {"car", "patrol-car"},
                                           {"carrier", "van"},
                                           {"kitchen", "kitchen"},
                                           {"stairs", "stairwell"},
                                           {"landing", "stairwell"},
                                           {"lobby", "stairwell"},
                                           {"door", "doorstep"},
                                           {"porch", "doorstep"},
                                           {"house", "doorstep"},
                                           {"home", "flat"},
                                           {"lounge", "flat"},
                                           {"living", "flat"},
                                           {"bedroom", "flat"},
                                           {"bedsit", "flat"},
                                           {"hostel", "flat"},
                                           {"supermarket", "shop"},
                                           {"store", "shop"},
                                           {"cafe", "shop"},
                                           {"market", "market"},
                                           {"square", "market"},
                                           {"green", "park"},
                                           {"garden", "park"},
                                           {"playground", "park"},
                                           {"roadside", "road"},
                                           {"motorway", "road"},
                                           {"alley", "street"},
                                           {"estate", "street"}}};

std::optional<Light> lightOf(std::string_view word) {
    if (word == "day" || word == "morning" || word == "afternoon") {
        return Light::day;
    }
    if (word == "night" || word == "evening" || word == "dusk") {
        return Light::night;
    }
    return word == "rain" ? std::optional(Light::rain) : std::nullopt;
}

std::vector<std::string_view> wordsOf(std::string_view id) {
    std::vector<std::string_view> parts;
    while (!id.empty()) {
        const std::size_t end = std::min(id.find_first_of("-_"), id.size());
        if (end > 0) {
            parts.push_back(id.substr(0, end));
        }
        id.remove_prefix(std::min(end + 1, id.size()));
    }
    return parts;
}

/// Whether the words of `name` stand one after another among `parts`.
bool contains(std::span<const std::string_view> parts, std::string_view name) {
    const auto wanted = wordsOf(name);
    return std::search(parts.begin(), parts.end(), wanted.begin(), wanted.end()) != parts.end();
}

} // namespace

std::span<const std::string_view> placePictures() { return pictures; }

std::optional<Place> placeOf(std::string_view id) {
    auto parts = wordsOf(id);
    Light light = Light::day;
    while (!parts.empty()) {
        const auto said = lightOf(parts.back());
        if (!said) {
            break;
        }
        // "night-rain": it is dark, whatever falls.
        light = light == Light::night || *said == Light::night ? Light::night : *said;
        parts.pop_back();
    }
    std::optional<Place> best;
    std::size_t longest = 0; // "custody-desk" rather than "desk"
    for (const std::string_view picture : pictures) {
        const std::size_t length = wordsOf(picture).size();
        if (length > longest && contains(parts, picture)) {
            best = Place{picture, light};
            longest = length;
        }
    }
    for (auto word = words.begin(); !best && word != words.end(); ++word) {
        if (std::ranges::count(parts, word->first) > 0) {
            best = Place{word->second, light};
        }
    }
    return best;
}

} // namespace art
