#pragma once

#include "model/Scenario.hpp"
#include "play/Random.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

/// Small scenarios for proofs, without texts.
namespace worlds {

struct FactRange {
    std::int16_t from, to, start;
};

/// What a choice may depend on: a fact of at least some number, or a situation decided in before; either turned round.
struct When {
    enum class Kind { fact, visited } kind = Kind::fact;
    std::size_t which = 0;
    int number = 0;
    bool negated = false;
};

inline When isAtLeast(std::size_t fact, int number) { return {When::Kind::fact, fact, number, false}; }

struct Way {
    model::Rating rating = model::Rating::best;
    std::optional<std::size_t> next = {}; ///< a situation; else the ending
    std::optional<When> when = {};
    std::vector<model::Effect> effects = {};
};

struct World {
    std::vector<FactRange> facts;
    std::vector<std::vector<Way>> situations;
};

model::Scenario build(const World& world);

/// The same seed and size give the same world: few situations, two small facts, conditions, loops, dead ends.
World make(std::uint64_t seed, std::size_t situations);

struct Means {
    bool any = false;
    double least = 0;
    double greatest = 0;
};

/// Follows every path by its own reading of the rules, keeping each different way of having come (what holds, what was
/// visited, how many decisions counted and what they summed to).
Means meansOfAllPaths(const World& world);

/// Holds for 10,000 generated worlds; prints the smallest world found that breaks it.
template <class Property>
void holdsAlways(const std::string& sentence, const Property& property) {
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = 10000;
    rc::detail::TestMetadata metadata;
    metadata.id = metadata.description = sentence;
    const rc::detail::TestResult result = rc::detail::checkTestable(
        [&property](std::uint64_t seed) {
            const auto situations = *rc::gen::inRange<std::size_t>(1, 7);
            play::Random random(seed ^ 0xA5A5A5A5u);
            property(make(seed, situations), random);
        },
        metadata, params);
    std::ostringstream message;
    rc::detail::printResultMessage(result, message);
    INFO(message.str());
    rc::detail::SuccessResult success;
    REQUIRE(result.match(success));
    CHECK(success.numSuccess >= 10000);
}

} // namespace worlds
