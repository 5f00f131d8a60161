#include "proof/RandomPlay.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace proof {

namespace {

/// Loops of more states are computed step by step instead of by elimination.
constexpr std::size_t mostEliminated = 300;

/// How often each state of a loop is visited in one play, from how often it is entered from outside.
/// (The fundamental matrix of an absorbing Markov chain: J. Kemeny, J. Snell, "Finite Markov Chains", 1960.)
class LoopVisits {
public:
    LoopVisits(const Backwards& backwards, std::uint32_t group, std::vector<double>& visits)
        : m_space(backwards.space()), m_states(backwards.statesOf(group)), m_visits(visits) {
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            m_place.emplace(m_states[i], i);
        }
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            const auto next = m_space.next(m_states[i]);
            for (const StateId to : next) {
                if (const auto inside = m_place.find(to); inside != m_place.end()) {
                    m_steps.push_back({i, inside->second, 1.0 / static_cast<double>(next.size())});
                }
            }
        }
    }

    /// False: not to the last digit.
    bool solve() { return m_states.size() <= mostEliminated ? eliminate() : approach(); }

private:
    struct Step {
        std::size_t from;
        std::size_t to;
        double share;
    };

    bool eliminate() {
        const std::size_t n = m_states.size();
        std::vector<std::vector<double>> rows(n, std::vector<double>(n + 1));
        for (std::size_t i = 0; i < n; ++i) {
            rows[i][i] = 1;
            rows[i][n] = m_visits[m_states[i]];
        }
        for (const Step& step : m_steps) {
            rows[step.to][step.from] -= step.share;
        }
        for (std::size_t column = 0; column < n; ++column) {
            const auto pivot =
                std::ranges::max_element(rows.begin() + static_cast<std::ptrdiff_t>(column), rows.end(), {},
                                         [&](const std::vector<double>& row) { return std::abs(row[column]); });
            std::swap(rows[column], *pivot);
            for (std::size_t i = column + 1; i < n; ++i) {
                const double factor = rows[i][column] / rows[column][column];
                for (std::size_t k = column; factor != 0 && k <= n; ++k) {
                    rows[i][k] -= factor * rows[column][k];
                }
            }
        }
        for (std::size_t i = n; i-- > 0;) {
            double rest = rows[i][n];
            for (std::size_t k = i + 1; k < n; ++k) {
                rest -= rows[i][k] * m_visits[m_states[k]];
            }
            m_visits[m_states[i]] = rest / rows[i][i];
        }
        return true;
    }

    bool approach() {
        constexpr int mostRounds = 2000;
        constexpr double small = 1e-12;
        const std::size_t n = m_states.size();
        std::vector<double> entering(n);
        for (std::size_t i = 0; i < n; ++i) {
            entering[i] = m_visits[m_states[i]];
        }
        std::vector<double> now = entering;
        for (int round = 0; round < mostRounds; ++round) {
            std::vector<double> next(n);
            for (const Step& step : m_steps) {
                next[step.to] += now[step.from] * step.share;
            }
            double left = 0;
            for (std::size_t i = 0; i < n; ++i) {
                left += next[i];
                m_visits[m_states[i]] += next[i];
            }
            if (left < small) {
                return true;
            }
            now = std::move(next);
        }
        return false;
    }

    const StateSpace& m_space;
    std::span<const StateId> m_states;
    std::vector<double>& m_visits;
    std::unordered_map<StateId, std::size_t> m_place;
    std::vector<Step> m_steps;
};

} // namespace

RandomPlay randomPlay(const Backwards& backwards) {
    const StateSpace& space = backwards.space();
    const Machine& machine = space.machine();
    RandomPlay play;
    play.choices.resize(machine.scenario().choices.size());
    play.endings.resize(machine.scenario().endings.size());
    std::vector<double> visits(space.size());
    visits[0] = 1;
    for (std::uint32_t i = backwards.groups(); i > 0; --i) {
        const std::uint32_t group = i - 1;
        const auto states = backwards.statesOf(group);
        if (backwards.anyLoop() && backwards.loops(group)) {
            const bool left = std::ranges::any_of(states, [&](StateId state) {
                return std::ranges::any_of(space.next(state),
                                           [&](StateId to) { return backwards.groupOf(to) != group; });
            });
            if (!left) {
                for (const StateId state : states) {
                    play.stuck += visits[state];
                }
                continue;
            }
            play.exact = LoopVisits(backwards, group, visits).solve() && play.exact;
        }
        for (const StateId state : states) {
            const Node node = space.node(state);
            if (machine.isEnding(node)) {
                play.endings[machine.ending(node).position()] += visits[state];
                continue;
            }
            const auto count = space.next(state).size();
            if (count == 0) {
                play.stuck += visits[state];
                continue;
            }
            const double share = visits[state] / static_cast<double>(count);
            space.eachStep(state, [&](std::uint32_t choice, StateId to) {
                play.choices[choice] += share;
                if (backwards.groupOf(to) != group) {
                    visits[to] += share;
                }
            });
        }
    }
    return play;
}

} // namespace proof
