#include "art/Place.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <string>

using art::Light;
using art::Place;
using art::placeOf;

TEST_CASE("A place is found by its picture's name, by a word that means it, and in the light that is named") {
    CHECK(placeOf("kitchen") == Place{"kitchen", Light::day});
    CHECK(placeOf("shop-night") == Place{"shop", Light::night});
    CHECK(placeOf("high-street-rain") == Place{"street", Light::rain});
    CHECK(placeOf("street-night-rain") == Place{"street", Light::night});
    CHECK(placeOf("street-rain-night") == Place{"street", Light::night});
    CHECK(placeOf("custody-desk") == Place{"custody-desk", Light::day});
    CHECK(placeOf("the_custody_suite-evening") == Place{"custody-desk", Light::night});
    CHECK(placeOf("head-teachers-office") == Place{"senior-office", Light::day});
    CHECK(placeOf("superintendents-office-evening") == Place{"senior-office", Light::night});
    CHECK(placeOf("office-night") == Place{"office", Light::night});
    CHECK(placeOf("cid-office") == Place{"office", Light::day});
    CHECK(placeOf("custody-cell") == Place{"cell", Light::day});
    CHECK(placeOf("boardroom") == Place{"meeting-room", Light::day});
    CHECK(placeOf("training-room-morning") == Place{"classroom", Light::day});
    CHECK(placeOf("the-mess") == Place{"canteen", Light::day});
    CHECK(placeOf("footbridge-rain") == Place{"bridge", Light::rain});
    CHECK(placeOf("rooftop-evening") == Place{"bridge", Light::night});
    CHECK(placeOf("nans-kitchen-morning") == Place{"kitchen", Light::day});
}

TEST_CASE("More words that mean a place count for more than a picture's name of fewer") {
    CHECK(placeOf("car-park-roof-night") == Place{"bridge", Light::night});
    CHECK(placeOf("post-office") == Place{"shop", Light::day});
    CHECK(placeOf("front-office") == Place{"front-counter", Light::day});
    CHECK(placeOf("senior-office") == Place{"senior-office", Light::day});
}

TEST_CASE("Where no picture fits, none is shown") {
    CHECK(placeOf("") == std::nullopt);
    CHECK(placeOf("night") == std::nullopt);
    CHECK(placeOf("canal-boat") == std::nullopt);
    CHECK(placeOf("streetwise") == std::nullopt);
    CHECK(placeOf("--__--") == std::nullopt);
}

TEST_CASE("Each picture that is named lies in assets, and each that lies there is named") {
    std::set<std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator(JUDGEMENT_SOURCE "/assets/art/places")) {
        there.insert(entry.path().stem().string());
    }
    CHECK(there == std::set<std::string>(art::placePictures().begin(), art::placePictures().end()));
    for (const std::string_view picture : art::placePictures()) {
        CHECK(placeOf(picture) == Place{picture, Light::day});
    }
}
