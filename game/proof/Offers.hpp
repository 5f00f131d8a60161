#pragma once

#include "debrief/Profile.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "play/Random.hpp"
#include "proof/Machine.hpp"
#include "proof/Simulation.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace proof {

/// What one choice says where it is taken, worked out once.
struct Taken {
    std::uint32_t choice;
    std::uint32_t lots; ///< up to and with this choice, for the learner who draws lots
    std::uint32_t firstObservation;
    std::uint32_t observations;
    int qualitySixths; ///< rating / best rating available; negative: the decision has none
    std::uint32_t milliseconds;
};

struct Observed {
    std::uint32_t unit; ///< position among the simulated units
    double value;
};

/// A situation with what is available in it.
struct Offered {
    std::uint16_t available;
    std::uint32_t first; ///< position among the taken
    std::uint32_t lots;
};

/// What every play needs and none changes, worked out when first met. Each thread has its own.
class Offers {
public:
    /// All must outlive it.
    Offers(const model::Scenario& scenario, const model::CompetencyFramework& framework, SimulatedLearner learner);

    [[nodiscard]] const Offered& offer(Node situation, std::uint16_t available) {
        for (const Offered& known : m_offers[situation]) {
            if (known.available == available) {
                return known;
            }
        }
        return workOut(situation, available);
    }

    [[nodiscard]] const Taken& taken(const Offered& offer, std::size_t which) const {
        return m_taken[offer.first + which];
    }
    [[nodiscard]] std::span<const Observed> observations(const Taken& taken) const {
        return std::span(m_observed).subspan(taken.firstObservation, taken.observations);
    }

    [[nodiscard]] const Taken& pick(const Offered& offer, play::Random& random) const {
        const std::uint32_t lot = offer.lots > 1 ? random.below(offer.lots) : 0;
        std::size_t which = 0;
        while (taken(offer, which).lots <= lot) {
            ++which;
        }
        return taken(offer, which);
    }

    /// The band of a unit that was called for `n` times and shown `sum` times.
    [[nodiscard]] debrief::Band band(double sum, int n);

private:
    const Offered& workOut(Node situation, std::uint16_t available);

    const model::Scenario& m_scenario;
    const model::CompetencyFramework& m_framework;
    SimulatedLearner m_learner;
    std::vector<std::vector<Offered>> m_offers;
    std::vector<std::uint32_t> m_readingTimes;
    std::vector<Taken> m_taken;
    std::vector<Observed> m_observed;
    std::unordered_map<std::uint64_t, debrief::Band> m_bands;
};

} // namespace proof
