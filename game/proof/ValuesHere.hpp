#pragma once

#include "proof/StateSpace.hpp"

#include <string>
#include <vector>

namespace proof {

/// What the facts and marks that a condition reads are where it is read, over all states: the reason why it never
/// holds, or always does.
class ValuesHere {
public:
    /// The space must outlive it. The states are looked at when something is asked for the first time.
    explicit ValuesHere(const StateSpace& space) : m_space(&space) {}

    /// `here "trust" is at most 2 and "noted" is always no`; `node` must be one that is reached.
    [[nodiscard]] std::string describe(Node node, model::ConditionId condition);

    /// What the conditions of a state's node read in it: `"trust" is 1 and "noted" is no`. Empty where nothing is read.
    [[nodiscard]] std::string describe(StateId state) const;

private:
    struct Seen {
        model::ConditionId read; ///< a step that reads it
        int lowest;
        int highest;
    };

    void look();

    const StateSpace* m_space;
    bool m_looked = false;
    std::vector<std::vector<Seen>> m_seen; ///< for each node that is reached
};

} // namespace proof
