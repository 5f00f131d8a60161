#include "debrief/TooLittle.hpp"

#include <catch2/catch.hpp>

using namespace debrief;

namespace {

UnitEvidence unit(std::vector<Source> sources, Band band = Band::insufficient) {
    UnitEvidence evidence{.unit = model::UnitId(0), .interval = {}, .observedIn = {}, .statements = {}};
    evidence.n = static_cast<int>(sources.size());
    evidence.band = band;
    evidence.observedIn = std::move(sources);
    return evidence;
}

} // namespace

SCENARIO("Too little evidence says why, and what would change that") {
    const std::vector<Source> four{{0, 1}, {0, 2}, {0, 3}, {0, 5}};
    CHECK(whyTooLittle(unit(four), Over::several) ==
          "All 4 decisions are from one scenario, whose own debrief says what they showed. A first attempt at another "
          "scenario that calls for it would change that.");
    CHECK(whyTooLittle(unit({{0, 1}, {1, 4}}), Over::several) ==
          "2 decisions called for it, and nothing is said below 3. One more would change that.");
    CHECK(
        whyTooLittle(unit({{2, 1}}), Over::several) ==
        "1 decision called for it, in one scenario; nothing is said below 3 decisions in two scenarios. 2 more, with a "
        "first attempt at another scenario, would change that.");
    CHECK(
        whyTooLittle(unit({{2, 1}, {2, 2}}), Over::several) ==
        "2 decisions called for it, in one scenario; nothing is said below 3 decisions in two scenarios. One more, in "
        "a first attempt at another scenario, would change that.");
    CHECK(whyTooLittle(unit({{0, 1}}), Over::oneAttempt) ==
          "1 decision called for it here, and nothing is said below 3.");
    CHECK(whyTooLittle(unit(four, Band::emerging), Over::several).empty());
    CHECK(whyTooLittle(unit({}, Band::notSampled), Over::several).empty());
}
