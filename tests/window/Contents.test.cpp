#include "window/Contents.hpp"

#include "play/Journey.hpp"
#include "window/SampleScenario.hpp"

#include <catch2/catch.hpp>

using namespace window;

TEST_CASE("On the way back into an attempt, the picture is of what was decided last, as the words are") {
    const auto scenario = samples::scenario(samples::Texts::usual);
    play::Journey journey(play::Runner(*scenario, 7), nullptr);
    CHECK(recapContent(journey).scene.place == "shop-night"); // nothing was decided: of where it begins

    std::string decidedAt;
    for (int steps = 0; journey.runner().situation()->place != "shop-back-room" && steps < 9; ++steps) {
        decidedAt = journey.runner().situation()->place;
        REQUIRE_FALSE(journey.choose(journey.runner().available()[0], std::chrono::seconds(1)));
        if (journey.step() == play::Journey::Step::rationale)
            REQUIRE_FALSE(journey.giveRationale(""));
        if (journey.step() == play::Journey::Step::consequence)
            REQUIRE_FALSE(journey.goOn());
        REQUIRE(journey.runner().situation());
    }
    REQUIRE(journey.runner().situation()->place == "shop-back-room");
    CHECK(decidedAt == "shop-night");
    CHECK(recapContent(journey).scene.place == "shop-night");
}
