#include "proof/BlindDecisions.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace proof {

std::vector<BlindDecision> blindDecisions(const StateSpace& space) {
    const Machine& machine = space.machine();
    const model::Scenario& scenario = machine.scenario();
    std::set<std::pair<Node, std::uint16_t>> met;
    std::vector<std::pair<Node, BlindDecision>> found;
    for (StateId state = 0; state < space.size(); ++state) {
        if (space.isEnding(state) || !met.emplace(space.node(state), space.available(state)).second) {
            continue;
        }
        BlindDecision decision{machine.situation(space.node(state)), {}, {}};
        const std::uint32_t first = machine.choicesOf(space.node(state)).first;
        for (std::uint32_t bits = space.available(state); bits != 0; bits &= bits - 1) {
            decision.offered.emplace_back(first + static_cast<std::uint32_t>(std::countr_zero(bits)));
        }
        const auto best = std::ranges::count_if(decision.offered, [&](model::ChoiceId choice) {
            return scenario[choice].rating == model::Rating::best;
        });
        if (best > 0 && static_cast<std::size_t>(best) < decision.offered.size()) {
            decision.way = space.wayTo(state);
            found.emplace_back(space.node(state), std::move(decision));
        }
    }
    std::ranges::stable_sort(found, {}, &std::pair<Node, BlindDecision>::first);
    std::vector<BlindDecision> decisions;
    for (auto& [node, decision] : found) {
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

} // namespace proof
