#include "art/Artwork.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

using namespace art;
using drawing::Canvas;
using drawing::Surface;

namespace {

constexpr drawing::Size small{320, 180};

Surface painted(Artwork& artwork, const Place& place) {
    Surface surface(small);
    Canvas canvas(surface);
    REQUIRE(artwork.drawPlace(canvas, {0, 0, small.width, small.height}, place));
    return surface;
}

/// CIE lightness, 0 to 100, from linear light (CIE 15:2004).
double lightnessOf(std::uint32_t pixel) {
    const auto linear = [](std::uint32_t part) {
        const double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double y =
        0.2126 * linear(pixel >> 16 & 0xFF) + 0.7152 * linear(pixel >> 8 & 0xFF) + 0.0722 * linear(pixel & 0xFF);
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

} // namespace

TEST_CASE("Every place fills its picture in every light, dark and light enough to read, and day is not night") {
    Artwork artwork(JUDGEMENT_SOURCE "/assets/art");
    for (const std::string_view name : placePictures()) {
        CAPTURE(name);
        std::map<Light, double> means;
        for (const Light light : {Light::day, Light::night, Light::rain, Light::contrast}) {
            const Surface surface = painted(artwork, {name, light});
            std::vector<double> lightness;
            for (int y = 0; y < small.height; y += 2) {
                for (int x = 0; x < small.width; x += 2) {
                    const std::uint32_t pixel = surface.pixel({x, y});
                    REQUIRE(pixel >> 24 == 0xFF); // no hole
                    lightness.push_back(lightnessOf(pixel));
                    means[light] += lightness.back();
                }
            }
            means[light] /= static_cast<double>(lightness.size());
            std::ranges::sort(lightness);
            const double range = lightness[lightness.size() * 98 / 100] - lightness[lightness.size() * 2 / 100];
            CAPTURE(light);
            CHECK(range > 25); // from the back of the room
        }
        CHECK(means[Light::day] > means[Light::night]);
    }
}

TEST_CASE("Tones that lie next to each other differ in lightness in every light") {
    Artwork artwork(JUDGEMENT_SOURCE "/assets/art");
    for (const Light light : {Light::day, Light::night, Light::rain, Light::contrast}) {
        const auto tones = artwork.tonesOf(light);
        constexpr std::array<const char*, 7> steps{"ink", "deep", "shade", "mid", "soft", "pale", "paper"};
        for (std::size_t i = 1; i < steps.size(); ++i) {
            CAPTURE(light, steps[i - 1], steps[i]);
            REQUIRE(tones.contains(steps[i]));
            CHECK(lightnessOf(tones.at(steps[i])) - lightnessOf(tones.at(steps[i - 1])) > 7);
        }
    }
}

TEST_CASE("What is missing is not drawn, and is no error") {
    Artwork nowhere("/nowhere at all");
    Surface surface(small);
    Canvas canvas(surface);
    CHECK_FALSE(nowhere.drawPlace(canvas, {0, 0, 320, 180}, {"street", Light::day}));
    CHECK_FALSE(nowhere.drawIcon(canvas, {0, 0, 24, 24}, "play", drawing::rgb(0xFF0000)));
    CHECK(surface.pixel({160, 90}) == 0);
}
