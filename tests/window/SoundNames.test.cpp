#include "window/sound/SoundNames.hpp"
#include "art/Place.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

using namespace window;

namespace {

const std::filesystem::path soundsFolder = std::string(JUDGEMENT_SOURCE) + "/assets/sounds";

} // namespace

TEST_CASE("Every cue has a sound, every sound is used, and each is told in words of its own") {
    std::set<std::string> used;
    std::set<std::string> captions;
    for (const Cue cue : cues) {
        CAPTURE(soundOf(cue));
        CHECK(used.insert(std::string(soundOf(cue)) + ".ogg").second);
        CHECK(captions.insert(words::caption(cue)).second);
    }
    for (const AmbienceRow& row : ambiences())
        for (const std::string_view name : {row.day, row.night, row.rain}) {
            if (name.empty())
                continue;
            CAPTURE(row.picture, name);
            used.insert(std::string(name) + ".ogg");
            CHECK_FALSE(words::ambienceCaption(name).empty());
            captions.insert(words::ambienceCaption(name));
        }
    CHECK(captions.size() == used.size());
    CHECK(captions.count("") == 0);
    std::set<std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator(soundsFolder))
        there.insert(entry.path().filename().string());
    CHECK(there == used);
}

TEST_CASE("Every picture of a place has a row in the table of ambiences, and no other has") {
    const auto pictures = art::placePictures();
    REQUIRE(ambiences().size() == pictures.size());
    for (const AmbienceRow& row : ambiences()) {
        CAPTURE(row.picture);
        CHECK(std::ranges::count(pictures, row.picture) == 1);
    }
}

TEST_CASE("What can be heard at a place goes by its picture and its light") {
    CHECK(ambienceOf("street-day") == "ambience-street-day");
    CHECK(ambienceOf("high-street-night") == "ambience-street-night");
    CHECK(ambienceOf("park-rain") == "ambience-rain");
    CHECK(ambienceOf("park") == "ambience-park");
    CHECK(ambienceOf("flat-rain") == "ambience-indoors");
    CHECK(ambienceOf("hospital-corridor") == "ambience-hospital");
    CHECK(ambienceOf("bridge-evening") == "ambience-street-night");
    CHECK(ambienceOf("cell-night") == "ambience-indoors");
    CHECK(ambienceOf("meeting-room") == "ambience-office");
    CHECK(ambienceOf("patrol-car-night").empty());
    CHECK(ambienceOf("the-moon").empty());
    CHECK(ambienceOf("").empty());
}
