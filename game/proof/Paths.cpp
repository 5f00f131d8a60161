#include "proof/Paths.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <deque>
#include <unordered_map>

namespace proof {

Backwards::Backwards(const StateSpace& space)
    : m_space(&space), m_groups(componentsOf(space.size(), [&](StateId state) { return space.next(state); })) {
    const std::size_t states = space.size();
    m_firstOf.assign(m_groups.count + 1, 0);
    for (const std::uint32_t group : m_groups.of) {
        ++m_firstOf[group + 1];
    }
    for (std::uint32_t i = 0; i < m_groups.count; ++i) {
        m_firstOf[i + 1] += m_firstOf[i];
    }
    m_order.resize(states);
    std::vector<std::uint32_t> nextOf(m_firstOf.begin(), m_firstOf.end() - 1);
    for (StateId state = 0; state < states; ++state) {
        m_order[nextOf[m_groups.of[state]]++] = state;
    }
    m_loops.assign(m_groups.count, false);
    std::vector<bool> reachesEnding(m_groups.count);
    for (const StateId state : m_order) {
        const std::uint32_t group = m_groups.of[state];
        if (space.isEnding(state)) {
            reachesEnding[group] = true;
            continue;
        }
        for (const StateId next : space.next(state)) {
            const std::uint32_t to = m_groups.of[next];
            if (to == group) {
                m_loops[group] = true;
                m_anyLoop = true;
            } else if (reachesEnding[to]) {
                reachesEnding[group] = true;
            }
        }
    }
    for (std::uint32_t group = 0; m_anyLoop && group < m_groups.count; ++group) {
        m_endless = m_endless || (m_loops[group] && reachesEnding[group]);
    }
}

PathCount countPaths(const Backwards& backwards) {
    using boost::multiprecision::cpp_int;
    const StateSpace& space = backwards.space();
    if (backwards.endless()) {
        return {{}, true};
    }
    std::vector<cpp_int> paths(space.size());
    for (const StateId state : backwards.states()) {
        if (space.isEnding(state)) {
            paths[state] = 1;
            continue;
        }
        if (backwards.anyLoop() && backwards.loops(backwards.groupOf(state))) {
            continue; // no way out to an ending
        }
        cpp_int& here = paths[state];
        for (const StateId next : space.next(state)) {
            here += paths[next];
        }
    }
    return {paths[0].str(), false};
}

std::optional<PathLengths> pathLengths(const Backwards& backwards) {
    const StateSpace& space = backwards.space();
    std::optional<PathLengths> lengths;
    for (StateId state = 0; state < space.size() && !lengths; ++state) {
        if (space.isEnding(state)) {
            lengths = PathLengths{space.wayTo(state), std::nullopt};
        }
    }
    if (!lengths) {
        return std::nullopt;
    }
    if (backwards.endless()) {
        return lengths;
    }
    if (auto longest = heaviestWay(backwards, [](StateId, std::uint32_t) { return std::int64_t{1}; })) {
        lengths->longest = std::move(longest->way);
    }
    return lengths;
}

Way wayInside(const Backwards& backwards, StateId from, StateId to) {
    if (from == to) {
        return {};
    }
    struct Arrival {
        StateId before;
        std::uint32_t choice;
    };
    const StateSpace& space = backwards.space();
    std::unordered_map<StateId, Arrival> arrivals{{from, {from, 0}}};
    std::deque<StateId> open{from};
    while (!arrivals.contains(to)) {
        const StateId state = open.front();
        open.pop_front();
        space.eachStep(state, [&](std::uint32_t choice, StateId next) {
            if (backwards.groupOf(next) == backwards.groupOf(from) &&
                arrivals.try_emplace(next, Arrival{state, choice}).second) {
                open.push_back(next);
            }
        });
    }
    Way way;
    for (StateId state = to; state != from; state = arrivals.at(state).before) {
        way.emplace_back(arrivals.at(state).choice);
    }
    std::ranges::reverse(way);
    return way;
}

} // namespace proof
