#include "proof/Offers.hpp"

#include "debrief/Evidence.hpp"
#include "debrief/Interval.hpp"
#include "proof/Reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace proof {

using model::ChoiceId;
using model::Rating;

namespace {

std::uint32_t lotsOf(SimulatedLearner learner, Rating rating) {
    constexpr std::array<std::uint32_t, 4> novice{2, 3, 3, 1};
    constexpr std::array<std::uint32_t, 4> careful{6, 3, 1, 0};
    switch (learner) {
    case SimulatedLearner::novice:
        return novice[static_cast<std::size_t>(rating)];
    case SimulatedLearner::careful:
        return careful[static_cast<std::size_t>(rating)];
    default:
        return 1;
    }
}

std::uint32_t readingTime(std::string_view text) {
    return static_cast<std::uint32_t>(static_cast<double>(readabilityOf(text).words) / wordsAMinute * 60'000);
}

} // namespace

Offers::Offers(const model::Scenario& scenario, const model::CompetencyFramework& framework, SimulatedLearner learner)
    : m_scenario(scenario), m_framework(framework), m_learner(learner), m_offers(scenario.situations.size()),
      m_readingTimes(scenario.choices.size()) {
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        m_readingTimes[i] = readingTime(scenario.choices[i].text);
    }
}

debrief::Band Offers::band(double sum, int n) {
    constexpr double fine = 5040; // a multiple of every denominator that credits in halves can have, up to ten
    const auto key = static_cast<std::uint64_t>(n) << 32 | static_cast<std::uint64_t>(std::llround(sum * fine));
    const auto [known, isNew] = m_bands.try_emplace(key, debrief::Band::notSampled);
    if (isNew) {
        known->second = debrief::bandOf(sum, n, debrief::jeffreys(sum, n));
    }
    return known->second;
}

const Offered& Offers::workOut(Node situation, std::uint16_t available) {
    const model::Situation& here = m_scenario.situations[situation];
    Offered offered{available, static_cast<std::uint32_t>(m_taken.size()), 0};
    std::uint32_t reading = readingTime(here.text) + 10'000;
    std::optional<Rating> wanted;
    bool anyLots = false;
    std::vector<std::uint32_t> choices;
    for (std::uint32_t i = 0; i < here.choices.count; ++i) {
        if ((available >> i & 1) != 0) {
            choices.push_back(here.choices.first + i);
        }
    }
    for (const std::uint32_t choice : choices) {
        const Rating rating = m_scenario.choices[choice].rating;
        reading += m_readingTimes[choice];
        anyLots = anyLots || lotsOf(m_learner, rating) > 0;
        if (m_learner == SimulatedLearner::best) {
            wanted = std::min(wanted.value_or(rating), rating);
        } else if (m_learner == SimulatedLearner::worst) {
            wanted = std::max(wanted.value_or(rating), rating);
        }
    }
    for (const std::uint32_t choice : choices) {
        const model::Choice& taken = m_scenario.choices[choice];
        std::uint32_t lots = anyLots ? lotsOf(m_learner, taken.rating) : 1;
        if (wanted) {
            lots = taken.rating == *wanted ? 1 : 0;
        }
        offered.lots += lots;
        const auto evidence =
            debrief::evidenceOf(m_framework, m_scenario, {.choice = ChoiceId(choice), .available = available});
        m_taken.push_back({choice, offered.lots, static_cast<std::uint32_t>(m_observed.size()),
                           static_cast<std::uint32_t>(evidence.calledFor.size()),
                           evidence.quality ? static_cast<int>(std::lround(6 * *evidence.quality)) : -1,
                           reading + readingTime(taken.consequence)});
        for (const debrief::Observation& observation : evidence.calledFor) {
            m_observed.push_back({static_cast<std::uint32_t>(observation.unit.position()), observation.value});
        }
    }
    return m_offers[situation].emplace_back(offered);
}

} // namespace proof
