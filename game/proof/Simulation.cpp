#include "proof/Simulation.hpp"

#include "proof/Offers.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>
#include <utility>

namespace proof {

namespace {

constexpr std::array<std::pair<std::string_view, SimulatedLearner>, 5> learnerNames{
    {{"random", SimulatedLearner::random},
     {"novice", SimulatedLearner::novice},
     {"careful", SimulatedLearner::careful},
     {"best", SimulatedLearner::best},
     {"worst", SimulatedLearner::worst}}};

constexpr std::size_t mostOpportunities = 200;

Simulation emptyFor(const model::Scenario& scenario, const model::CompetencyFramework& framework) {
    Simulation simulation;
    simulation.endings.resize(scenario.endings.size());
    simulation.choices.resize(scenario.choices.size());
    for (std::size_t i = 0; i < framework.units.size(); ++i) {
        simulation.units.push_back({model::UnitId(i), Tally(mostOpportunities)});
    }
    return simulation;
}

void add(Simulation& to, const Simulation& more) {
    const auto addAll = [](std::vector<std::uint64_t>& sums, const std::vector<std::uint64_t>& others) {
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i] += others[i];
        }
    };
    to.plays += more.plays;
    to.decisions += more.decisions;
    to.stuck += more.stuck;
    to.endless += more.endless;
    addAll(to.endings, more.endings);
    addAll(to.choices, more.choices);
    to.lengths.add(more.lengths);
    to.quality.add(more.quality);
    to.minutes.add(more.minutes);
    for (std::size_t i = 0; i < to.units.size(); ++i) {
        to.units[i].opportunities.add(more.units[i].opportunities);
        to.units[i].millionths += more.units[i].millionths;
        to.units[i].sampled += more.units[i].sampled;
        for (std::size_t k = 0; k < to.units[i].bands.size(); ++k) {
            to.units[i].bands[k] += more.units[i].bands[k];
        }
    }
}

/// Every play draws from a seed of its own, so that it does not matter who plays it.
template <std::size_t Words>
class Player {
public:
    Player(const Machine& machine, const model::CompetencyFramework& framework, const SimulationOrder& order)
        : m_machine(machine), m_order(order), m_offers(machine.scenario(), framework, order.learner),
          m_result(emptyFor(machine.scenario(), framework)), m_n(framework.units.size()), m_sum(framework.units.size()),
          m_visited(machine.scenario().situations.size()) {}

    void play(std::uint64_t number) {
        play::Random seeds(m_order.seed ^ (number * 0xD1342543DE82EF95u));
        play::Random random(seeds.next());
        std::uint64_t state[Words];
        m_machine.start(state);
        int sixths = 0;
        int qualities = 0;
        std::uint64_t milliseconds = 0;
        std::size_t decisions = 0;
        Node node = m_machine.nodeOf(state);
        ++m_result.plays;
        ++m_play;
        while (!m_machine.isEnding(node)) {
            if (decisions == m_order.mostDecisions) {
                ++m_result.endless;
                return forget();
            }
            const std::uint16_t available = availableIn(node, state);
            if (available == 0) {
                ++m_result.stuck;
                return forget();
            }
            const Offered& offer = m_offers.offer(node, available);
            const Taken& taken = m_offers.pick(offer, random);
            ++m_result.choices[taken.choice];
            ++m_result.decisions;
            ++decisions;
            milliseconds += taken.milliseconds;
            if (m_visited[node] != m_play) { // only first visits count
                m_visited[node] = m_play;
                for (const Observed& observed : m_offers.observations(taken)) {
                    if (m_n[observed.unit]++ == 0) {
                        m_touched.push_back(observed.unit);
                    }
                    m_sum[observed.unit] += observed.value;
                }
                if (taken.qualitySixths >= 0) {
                    sixths += taken.qualitySixths;
                    ++qualities;
                }
            }
            std::uint64_t next[Words];
            m_machine.follow<Words>(taken.choice, state, next);
            std::copy_n(next, Words, state);
            node = m_machine.nodeOf(state);
        }
        ++m_result.endings[m_machine.ending(node).position()];
        m_result.lengths.add(decisions);
        if (qualities > 0) {
            m_result.quality.add(static_cast<std::size_t>(std::lround(100.0 * sixths / (6.0 * qualities))));
        }
        constexpr std::uint64_t halfMinute = 30'000;
        m_result.minutes.add((milliseconds + halfMinute / 2) / halfMinute);
        keepUnits();
    }

    [[nodiscard]] const Simulation& result() const { return m_result; }

private:
    std::uint16_t availableIn(Node node, const std::uint64_t* state) const {
        const auto choices = m_machine.choicesOf(node);
        std::uint32_t bits = 0;
        for (std::uint32_t i = 0; i < choices.count; ++i) {
            bits |= (m_machine.available(choices.first + i, state) ? 1u : 0u) << i;
        }
        return static_cast<std::uint16_t>(bits);
    }

    void keepUnits() {
        for (const std::uint32_t unit : m_touched) {
            SimulatedUnit& kept = m_result.units[unit];
            kept.opportunities.add(static_cast<std::size_t>(m_n[unit]));
            ++kept.bands[static_cast<std::size_t>(m_offers.band(m_sum[unit], m_n[unit]))];
            kept.millionths += static_cast<std::uint64_t>(std::llround(1e6 * m_sum[unit] / m_n[unit]));
            ++kept.sampled;
        }
        forget();
    }

    void forget() {
        for (const std::uint32_t unit : m_touched) {
            m_n[unit] = 0;
            m_sum[unit] = 0;
        }
        m_touched.clear();
    }

    const Machine& m_machine;
    const SimulationOrder& m_order;
    Offers m_offers;
    Simulation m_result;
    std::vector<int> m_n;
    std::vector<double> m_sum;
    std::vector<std::uint32_t> m_touched;
    std::vector<std::uint64_t> m_visited; ///< the play in which a situation was last decided in
    std::uint64_t m_play = 0;
};

template <std::size_t Words>
Simulation playAll(const Machine& machine, const model::CompetencyFramework& framework, const SimulationOrder& order,
                   const std::function<void(std::uint64_t)>& progress) {
    constexpr std::uint64_t atATime = 1024;
    std::atomic<std::uint64_t> next = 0;
    std::vector<Player<Words>> players;
    for (unsigned i = 0; i < order.jobs; ++i) {
        players.emplace_back(machine, framework, order);
    }
    const auto work = [&](Player<Words>& player, bool tells) {
        for (;;) {
            const std::uint64_t first = next.fetch_add(atATime);
            if (first >= order.plays) {
                return;
            }
            const std::uint64_t last = std::min(order.plays, first + atATime);
            for (std::uint64_t i = first; i < last; ++i) {
                player.play(i);
            }
            if (tells && progress) {
                progress(std::min(order.plays, next.load()));
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < order.jobs; ++i) {
            others.emplace_back(work, std::ref(players[i]), false);
        }
        work(players[0], true);
    }
    Simulation all = emptyFor(machine.scenario(), framework);
    for (const Player<Words>& player : players) {
        add(all, player.result());
    }
    for (SimulatedUnit& unit : all.units) {
        const std::uint64_t ended = all.plays - all.stuck - all.endless;
        unit.bands[static_cast<std::size_t>(debrief::Band::notSampled)] = ended - unit.sampled;
    }
    std::erase_if(all.units, [](const SimulatedUnit& unit) { return unit.sampled == 0; });
    return all;
}

} // namespace

std::optional<SimulatedLearner> findSimulatedLearner(std::string_view name) {
    const auto* const found =
        std::ranges::find(learnerNames, name, &std::pair<std::string_view, SimulatedLearner>::first);
    return found == learnerNames.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Simulation> simulate(const model::Scenario& scenario, const model::CompetencyFramework& framework,
                                   const SimulationOrder& order, const std::function<void(std::uint64_t)>& progress) {
    const Machine machine(scenario);
    switch (machine.words()) {
    case 1:
        return playAll<1>(machine, framework, order, progress);
    case 2:
        return playAll<2>(machine, framework, order, progress);
    case 4:
        return playAll<4>(machine, framework, order, progress);
    case 8:
        return playAll<8>(machine, framework, order, progress);
    case 16:
        return playAll<16>(machine, framework, order, progress);
    case 32:
        return playAll<32>(machine, framework, order, progress);
    case mostWords:
        return playAll<mostWords>(machine, framework, order, progress);
    default:
        return std::nullopt;
    }
}

} // namespace proof
