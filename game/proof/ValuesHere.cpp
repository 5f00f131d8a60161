#include "proof/ValuesHere.hpp"

#include "proof/ConditionsIn.hpp"
#include "proof/Finding.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace proof {

using namespace model;

namespace {

/// A fact, or something that happened or not.
struct Thing {
    std::optional<FactId> fact;
    std::optional<MarkId> mark;
    bool operator==(const Thing&) const = default;
};

Thing thingOf(const ConditionStep& step) {
    if (const auto* holds = std::get_if<FactHolds>(&step.what)) {
        return {holds->fact, std::nullopt};
    }
    if (const auto* comparison = std::get_if<Comparison>(&step.what)) {
        return {comparison->fact, std::nullopt};
    }
    return {std::nullopt, std::get<Happened>(step.what).mark};
}

/// The steps that read something, each thing once, in the order of the text.
void addReads(const Scenario& scenario, ConditionId condition, std::vector<ConditionId>& reads) {
    const auto parts = partsOf(scenario, condition);
    for (const ConditionId part : parts) {
        addReads(scenario, part, reads);
    }
    const auto same = [&](ConditionId other) { return thingOf(scenario[other]) == thingOf(scenario[condition]); };
    if (parts.empty() && std::ranges::none_of(reads, same)) {
        reads.push_back(condition);
    }
}

std::vector<ConditionId> readsIn(const StateSpace& space, Node node) {
    const Scenario& scenario = space.machine().scenario();
    std::vector<ConditionId> reads;
    for (const ConditionId condition : conditionsIn(scenario, space.machine(), node)) {
        addReads(scenario, condition, reads);
    }
    return reads;
}

std::string describeMark(const Scenario& scenario, MarkId mark, std::string_view how) {
    const auto& what = scenario.marks[mark.position()].what;
    if (const auto* choice = std::get_if<ChoiceId>(&what)) {
        return quotedId(nameOf(scenario, *choice)) + std::string(how) + " chosen before";
    }
    return quotedId(scenario[std::get<SituationId>(what)].id) + std::string(how) + " visited before";
}

std::string_view how(int lowest, int highest) {
    return lowest != highest ? " may or may not have been" : lowest == 0 ? " was never" : " was always";
}

std::string describeFact(const Fact& fact, int lowest, int highest) {
    const std::string name = quotedId(fact.id);
    if (fact.yesNo) {
        return name + (lowest != highest ? " can be yes or no" : lowest == 0 ? " is always no" : " is always yes");
    }
    const std::string low = std::to_string(lowest);
    const std::string high = std::to_string(highest);
    if (lowest == highest) {
        return name + " is always " + low;
    }
    if (lowest == fact.from) {
        return name + (highest == fact.to ? " can be anything from " + low + " to " + high : " is at most " + high);
    }
    return name + (highest == fact.to ? " is at least " + low : " is from " + low + " to " + high);
}

} // namespace

void ValuesHere::look() {
    if (std::exchange(m_looked, true)) {
        return;
    }
    const Machine& machine = m_space->machine();
    m_seen.resize(machine.nodes());
    std::vector<bool> known(machine.nodes());
    for (StateId state = 0; state < m_space->size(); ++state) {
        const Node node = m_space->node(state);
        const std::uint64_t* words = m_space->words(state);
        auto& seen = m_seen[node];
        if (!known[node]) {
            known[node] = true;
            for (const ConditionId read : readsIn(*m_space, node)) {
                const int value = machine.valueRead(read, words);
                seen.push_back({read, value, value});
            }
        }
        for (Seen& each : seen) {
            const int value = machine.valueRead(each.read, words);
            each.lowest = std::min(each.lowest, value);
            each.highest = std::max(each.highest, value);
        }
    }
}

std::string ValuesHere::describe(Node node, ConditionId condition) {
    look();
    const Scenario& scenario = m_space->machine().scenario();
    std::vector<ConditionId> reads;
    addReads(scenario, condition, reads);
    std::vector<std::string> values;
    for (const ConditionId read : reads) {
        const Thing thing = thingOf(scenario[read]);
        const auto seen =
            std::ranges::find_if(m_seen[node], [&](const Seen& each) { return thingOf(scenario[each.read]) == thing; });
        values.push_back(thing.fact ? describeFact(scenario.facts[thing.fact->position()], seen->lowest, seen->highest)
                                    : describeMark(scenario, *thing.mark, how(seen->lowest, seen->highest)));
    }
    return "here " + listed(values);
}

std::string ValuesHere::describe(StateId state) const {
    const Machine& machine = m_space->machine();
    const Scenario& scenario = machine.scenario();
    std::vector<std::string> values;
    for (const ConditionId read : readsIn(*m_space, m_space->node(state))) {
        const Thing thing = thingOf(scenario[read]);
        const int value = machine.valueRead(read, m_space->words(state));
        if (thing.mark) {
            values.push_back(describeMark(scenario, *thing.mark, value == 0 ? " was not" : " was"));
            continue;
        }
        const Fact& fact = scenario.facts[thing.fact->position()];
        values.push_back(quotedId(fact.id) + " is " +
                         (fact.yesNo ? (value == 0 ? "no" : "yes") : std::to_string(value)));
    }
    return listed(values);
}

} // namespace proof
