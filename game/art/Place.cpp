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

/// Words that mean a picture, for where its own name is not given. More words go before fewer, a picture's name before
/// what means another, and the first that is found counts.
constexpr std::array<PlaceWord, 72> words{{{"car-park-roof", "bridge"},
                                           {"front-office", "front-counter"},
                                           {"custody-office", "custody-desk"},
                                           {"post-office", "shop"},
                                           {"teachers-office", "senior-office"},
                                           {"heads-office", "senior-office"},
                                           {"superintendents-office", "senior-office"},
                                           {"commanders-office", "senior-office"},
                                           {"chiefs-office", "senior-office"},
                                           {"tube", "tube-platform"},
                                           {"platform", "tube-platform"},
                                           {"train", "tube-platform"},
                                           {"custody", "custody-desk"},
                                           {"cells", "cell"},
                                           {"interview", "interview-room"},
                                           {"counter", "front-counter"},
                                           {"reception", "front-counter"},
                                           {"station", "front-counter"},
                                           {"briefing", "briefing-room"},
                                           {"training", "classroom"},
                                           {"seminar", "classroom"},
                                           {"meeting", "meeting-room"},
                                           {"boardroom", "meeting-room"},
                                           {"conference", "meeting-room"},
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
                                           {"cid", "office"},
                                           {"car", "patrol-car"},
                                           {"carrier", "van"},
                                           {"kitchen", "kitchen"},
                                           {"mess", "canteen"},
                                           {"footbridge", "bridge"},
                                           {"rooftop", "bridge"},
                                           {"roof", "bridge"},
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
    for (const auto& [word, picture] : words) {
        const std::size_t length = wordsOf(word).size();
        if (length > longest && contains(parts, word)) { // "car-park-roof" rather than "park"
            best = Place{picture, light};
            longest = length;
        }
    }
    return best;
}

} // namespace art
