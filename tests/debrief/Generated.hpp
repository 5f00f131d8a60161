#pragma once

#include "debrief/Debrief.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "play/Attempt.hpp"
#include "play/Random.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <vector>

/// Scenarios and decisions for property tests: plain parts that a test can change before they are built.
namespace generated {

struct ChoiceParts {
    std::string id;
    model::Rating rating = model::Rating::best;
    std::vector<model::Shown> shows;
    std::vector<model::Carried> carries;
};

struct SituationParts {
    std::string id;
    std::vector<ChoiceParts> choices;
};

struct DecisionParts {
    std::size_t situation = 0;
    std::uint16_t available = 0;
    std::size_t choice = 0;
    bool expired = false;
};

struct Parts {
    std::vector<SituationParts> situations;
    std::vector<DecisionParts> decisions;
    model::RankId rank{0};
};

/// Three competencies with three levels, two values, two ranks: small enough that chance meets every corner.
const model::CompetencyFramework& framework();

/// Deterministic: the same three numbers give the same parts. Small numbers give small parts, so that a failing case
/// shrinks.
Parts make(std::uint64_t seed, std::size_t situations, std::size_t decisions);

ChoiceParts makeChoice(play::Random& random);
SituationParts makeSituation(play::Random& random);
DecisionParts makeDecision(const Parts& parts, play::Random& random);

model::Scenario scenarioOf(const Parts& parts);
play::Attempt attemptOf(const Parts& parts, const model::Scenario& scenario);
debrief::AttemptEvidence evidenceOf(const Parts& parts);
debrief::Profile profileOf(const Parts& parts);
debrief::Debrief debriefOf(const Parts& parts);

/// Holds for 10,000 generated cases; prints the smallest case found that breaks it.
template <class Property>
void holdsAlways(const std::string& sentence, const Property& property) {
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = 10000;
    rc::detail::TestMetadata metadata;
    metadata.id = metadata.description = sentence;
    const rc::detail::TestResult result = rc::detail::checkTestable(
        [&property](std::uint64_t seed) {
            const auto situations = *rc::gen::inRange<std::size_t>(1, 7);
            const auto decisions = *rc::gen::inRange<std::size_t>(0, 10);
            play::Random random(seed ^ 0xA5A5A5A5u);
            property(make(seed, situations, decisions), random);
        },
        metadata, params);
    std::ostringstream message;
    rc::detail::printResultMessage(result, message);
    INFO(message.str());
    rc::detail::SuccessResult success;
    CHECK(result.match(success));
    CHECK(success.numSuccess >= 10000);
}

} // namespace generated
