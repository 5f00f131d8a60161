#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace art {

/// What a picture's words for tones stand for: one list of colours each, assets/art/tones.
enum class Light { day, night, rain, contrast };

/// A picture of a place, and in what light.
struct Place {
    std::string_view picture; ///< assets/art/places/<picture>.svg
    Light light = Light::day; ///< never `contrast`: that is for the reader to choose
    bool operator==(const Place&) const = default;
};

/// The pictures there are.
[[nodiscard]] std::span<const std::string_view> placePictures();

/// The picture for a scenario's `place`: `shop-night`, `high-street-rain`, `nans-kitchen`. The last word says the light
/// if it is one of day, morning, afternoon, night, evening, dusk and rain; the others say the place, by the picture's
/// own name or words that mean it, more words before fewer. Nothing where no picture fits.
[[nodiscard]] std::optional<Place> placeOf(std::string_view id);

} // namespace art
