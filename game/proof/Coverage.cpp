#include "proof/Coverage.hpp"

#include "debrief/Evidence.hpp"

#include <set>
#include <utility>

namespace proof {

std::vector<std::uint32_t> statementsIn(const StateSpace& space, const model::CompetencyFramework& framework) {
    const Machine& machine = space.machine();
    std::set<std::pair<Node, std::uint16_t>> offers;
    for (StateId state = 0; state < space.size(); ++state) {
        if (!space.isEnding(state)) {
            offers.emplace(space.node(state), space.available(state));
        }
    }
    std::set<std::pair<Node, std::size_t>> found;
    for (const auto& [node, available] : offers) {
        const auto offer = debrief::offerOf(framework, machine.scenario(), machine.situation(node), available);
        for (const model::StatementId statement : offer.sampled) {
            found.emplace(node, statement.position());
        }
        for (const debrief::Risk& risk : offer.risks) {
            found.emplace(node, risk.behaviour.position());
        }
    }
    std::vector<std::uint32_t> counts(framework.statements.size());
    for (const auto& [node, statement] : found) {
        ++counts[statement];
    }
    return counts;
}

} // namespace proof
