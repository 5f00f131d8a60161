#include "proof/Loops.hpp"

#include <algorithm>
#include <set>

namespace proof {

using namespace model;

namespace {

/// The first few of many names.
std::vector<std::string> someOf(std::vector<std::string> names, const std::string& others) {
    constexpr std::size_t most = 5;
    if (names.size() > most + 1) {
        const std::size_t left = names.size() - most;
        names.resize(most);
        names.push_back(std::to_string(left) + others);
    }
    return names;
}

} // namespace

std::vector<Loop> loopsOf(const Backwards& backwards) {
    const StateSpace& space = backwards.space();
    std::vector<Loop> loops;
    if (!backwards.anyLoop()) {
        return loops;
    }
    std::set<std::vector<SituationId>> known;
    for (std::uint32_t i = backwards.groups(); i > 0; --i) { // those that are met first
        const std::uint32_t group = i - 1;
        if (!backwards.loops(group)) {
            continue;
        }
        Loop loop;
        const auto states = backwards.statesOf(group);
        loop.firstState = *std::ranges::min_element(states);
        std::set<SituationId> situations;
        std::set<ChoiceId> exits;
        for (const StateId state : states) {
            situations.insert(space.machine().situation(space.node(state)));
            space.eachStep(state, [&](std::uint32_t choice, StateId to) {
                if (backwards.groupOf(to) != group) {
                    exits.insert(ChoiceId(choice));
                }
            });
        }
        loop.situations.assign(situations.begin(), situations.end());
        loop.exits.assign(exits.begin(), exits.end());
        // A trap is told even where the same situations can be left with other facts.
        auto key = loop.situations;
        if (loop.exits.empty()) {
            key.push_back(key.front());
        }
        if (known.insert(key).second) {
            loops.push_back(std::move(loop));
        }
    }
    return loops;
}

std::vector<Finding> loopFindings(const StateSpace& space, const std::vector<Loop>& loops) {
    const Scenario& scenario = space.machine().scenario();
    std::vector<Finding> found;
    for (const Loop& loop : loops) {
        std::vector<std::string> names;
        for (const SituationId situation : loop.situations) {
            names.push_back(quotedId(scenario[situation].id));
        }
        const SituationId first = space.machine().situation(space.node(loop.firstState));
        const std::string round = loop.situations.size() == 1
                                      ? "a learner can come back to " + names.front() + " from itself"
                                      : "a learner can go round among " + listed(someOf(names, " other situations"));
        if (loop.exits.empty()) {
            found.push_back({"trap", first, round + ", and no choice leads out any more: no ending can be reached",
                             "add a choice that leads on and is available here", space.wayTo(loop.firstState)});
            continue;
        }
        std::vector<std::string> exits;
        for (const ChoiceId choice : loop.exits) {
            exits.push_back(nameOf(scenario, choice));
        }
        found.push_back(
            {"loop", first, round + " as often as they like; it is left by " + listed(someOf(exits, " other choices")),
             "nothing, if this is meant: a situation counts at its first visit only", space.wayTo(loop.firstState)});
    }
    return found;
}

} // namespace proof
