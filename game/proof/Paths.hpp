#pragma once

#include "proof/Components.hpp"
#include "proof/StateSpace.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace proof {

/// The states of a complete space, those that come later in every story first, with states that can reach one another
/// drawn together into groups: between groups there is no way back.
class Backwards {
public:
    explicit Backwards(const StateSpace& space);

    [[nodiscard]] const StateSpace& space() const { return *m_space; }
    [[nodiscard]] std::uint32_t groups() const { return m_groups.count; }
    [[nodiscard]] std::uint32_t groupOf(StateId state) const { return m_groups.of[state]; }
    /// Whether one can go round in it.
    [[nodiscard]] bool loops(std::uint32_t group) const { return m_loops[group]; }
    [[nodiscard]] bool anyLoop() const { return m_anyLoop; }
    [[nodiscard]] std::span<const StateId> states() const { return m_order; } ///< groups together, latest first
    [[nodiscard]] std::span<const StateId> statesOf(std::uint32_t group) const {
        return std::span(m_order).subspan(m_firstOf[group], m_firstOf[group + 1] - m_firstOf[group]);
    }
    /// Whether some loop lies on a way to an ending.
    [[nodiscard]] bool endless() const { return m_endless; }

private:
    const StateSpace* m_space;
    Components m_groups;
    std::vector<StateId> m_order;
    std::vector<std::uint32_t> m_firstOf;
    std::vector<bool> m_loops;
    bool m_anyLoop = false;
    bool m_endless = false;
};

/// How many different sequences of choices lead from the start to an ending.
struct PathCount {
    std::string digits;   ///< exact; empty when endless
    bool endless = false; ///< some loop lies on a way to an ending
};

[[nodiscard]] PathCount countPaths(const Backwards& backwards);

using Way = std::vector<model::ChoiceId>;

struct PathLengths {
    Way shortest;
    std::optional<Way> longest; ///< nothing when a path can go round for ever and still end
};

/// Nothing when no path ends.
[[nodiscard]] std::optional<PathLengths> pathLengths(const Backwards& backwards);

/// A path from the start to an ending and the sum of the weights on it.
struct WeighedWay {
    std::int64_t weight = 0;
    Way way;
};

/// The path with the greatest sum of weights. `weigh(state, choice)` must be 0 wherever one can go round.
template <class Weigh>
[[nodiscard]] std::optional<WeighedWay> heaviestWay(const Backwards& backwards, const Weigh& weigh);

/// The way through a group from one state to another, without leaving it.
[[nodiscard]] Way wayInside(const Backwards& backwards, StateId from, StateId to);

template <class Weigh>
std::optional<WeighedWay> heaviestWay(const Backwards& backwards, const Weigh& weigh) {
    struct Best {
        std::int64_t weight = 0;
        StateId state = 0; ///< where the group is left
        StateId to = 0;
        std::uint32_t choice = 0;
        bool ends = false; ///< whether an ending can be reached at all
    };
    const StateSpace& space = backwards.space();
    std::vector<Best> best(backwards.groups());
    for (const StateId state : backwards.states()) {
        const std::uint32_t group = backwards.groupOf(state);
        Best& here = best[group];
        if (space.isEnding(state)) {
            here = {0, state, state, 0, true};
            continue;
        }
        space.eachStep(state, [&](std::uint32_t choice, StateId to) {
            const Best& onward = best[backwards.groupOf(to)];
            if (backwards.groupOf(to) == group || !onward.ends) {
                return;
            }
            const std::int64_t weight = onward.weight + weigh(state, choice);
            if (!here.ends || weight > here.weight) {
                here = {weight, state, to, choice, true};
            }
        });
    }
    if (!best[backwards.groupOf(0)].ends) {
        return std::nullopt;
    }
    WeighedWay found{best[backwards.groupOf(0)].weight, {}};
    for (StateId state = 0; !space.isEnding(state);) {
        const Best& here = best[backwards.groupOf(state)];
        const Way inside = wayInside(backwards, state, here.state);
        found.way.insert(found.way.end(), inside.begin(), inside.end());
        found.way.emplace_back(here.choice);
        state = here.to;
    }
    return found;
}

} // namespace proof
