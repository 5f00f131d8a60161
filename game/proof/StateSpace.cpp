#include "proof/StateSpace.hpp"

#include "play/Facts.hpp"
#include "proof/Components.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>

namespace proof {

namespace {

using model::Scenario;

template <class Thing>
void keepOne(std::vector<Thing>& things) {
    std::ranges::sort(things);
    const auto repeated = std::ranges::unique(things);
    things.erase(repeated.begin(), repeated.end());
}

/// The facts and marks that decide which choices there are, in order. What only changes texts makes no new state.
struct WhatMatters {
    std::vector<model::FactId> facts;
    std::vector<model::MarkId> marks;

    explicit WhatMatters(const Scenario& scenario) {
        std::vector<model::ConditionId> open;
        for (const model::Choice& choice : scenario.choices) {
            if (choice.when) {
                open.push_back(*choice.when);
            }
        }
        std::vector<bool> seen(scenario.conditions.size());
        while (!open.empty()) {
            const model::ConditionId condition = open.back();
            open.pop_back();
            if (seen[condition.position()]) {
                continue;
            }
            seen[condition.position()] = true;
            read(scenario[condition], open);
        }
        keepOne(facts);
        keepOne(marks);
    }

private:
    void read(const model::ConditionStep& step, std::vector<model::ConditionId>& open) {
        const auto& what = step.what;
        if (const auto* fact = std::get_if<model::FactHolds>(&what)) {
            facts.push_back(fact->fact);
        } else if (const auto* comparison = std::get_if<model::Comparison>(&what)) {
            facts.push_back(comparison->fact);
        } else if (const auto* happened = std::get_if<model::Happened>(&what)) {
            marks.push_back(happened->mark);
        } else if (const auto* negation = std::get_if<model::Not>(&what)) {
            open.push_back(negation->inner);
        } else if (const auto* both = std::get_if<model::And>(&what)) {
            open.insert(open.end(), {both->left, both->right});
        } else if (const auto* either = std::get_if<model::Or>(&what)) {
            open.insert(open.end(), {either->left, either->right});
        }
    }
};

/// For each repeatable situation one bit, eight to a character, so that it can be part of an identity as it is.
class Visited {
public:
    explicit Visited(std::size_t count) : m_bits((count + 7) / 8, '\0') {}

    [[nodiscard]] bool has(std::size_t place) const { return (m_bits[place / 8] >> (place % 8) & 1) != 0; }
    void add(std::size_t place) { m_bits[place / 8] = static_cast<char>(m_bits[place / 8] | 1 << (place % 8)); }
    [[nodiscard]] const std::string& bits() const { return m_bits; }

private:
    std::string m_bits;
};

/// The situations that can come round again, whatever the conditions say, each with its place in the record of visits.
struct Repeatable {
    std::vector<std::optional<std::size_t>> places;
    std::size_t count = 0;
};

Repeatable repeatableIn(const Scenario& scenario) {
    Graph graph(scenario.situations.size());
    std::vector<bool> ownSuccessor(scenario.situations.size());
    for (const model::Choice& choice : scenario.choices) {
        if (const auto* next = std::get_if<model::SituationId>(&choice.target)) {
            graph[choice.situation.position()].push_back(static_cast<std::uint32_t>(next->position()));
            ownSuccessor[choice.situation.position()] =
                ownSuccessor[choice.situation.position()] || *next == choice.situation;
        }
    }
    const Components components = componentsOf(graph);
    std::vector<std::size_t> sizes(components.count);
    for (const std::uint32_t component : components.of) {
        ++sizes[component];
    }
    Repeatable repeatable;
    repeatable.places.resize(scenario.situations.size());
    for (std::size_t i = 0; i < repeatable.places.size(); ++i) {
        if (ownSuccessor[i] || sizes[components.of[i]] > 1) {
            repeatable.places[i] = repeatable.count++;
        }
    }
    return repeatable;
}

/// A scenario whose states are many and wide must not take the machine's memory.
constexpr std::size_t mostIdentityBytes = 16u * 1024 * 1024;

class Explorer {
public:
    Explorer(const Scenario& scenario, std::size_t budget)
        : m_scenario(scenario), m_budget(budget), m_matters(scenario), m_repeatable(repeatableIn(scenario)) {}

    [[nodiscard]] std::optional<StateSpace> run() {
        find(m_scenario.start, play::Facts(m_scenario), Visited(m_repeatable.count), 0);
        while (!m_frontier.empty()) {
            const Open open = std::move(m_frontier.front());
            m_frontier.pop_front();
            expand(open);
            if (m_space.states.size() > m_budget || m_identityBytes > mostIdentityBytes) {
                return std::nullopt;
            }
        }
        return std::move(m_space);
    }

private:
    /// A state whose steps are still to be walked, with everything that its identity leaves out.
    struct Open {
        StateId id;
        play::Facts facts;
        Visited visited;
    };

    void expand(const Open& open) {
        const model::SituationId situation = m_space.states[open.id.position()].situation;
        const model::Range<model::Choice> choices = m_scenario[situation].choices;
        const auto first = static_cast<std::uint32_t>(m_space.steps.size());
        for (std::size_t i = 0; i < choices.count; ++i) {
            const model::ChoiceId id(choices.first + i);
            const model::Choice& choice = m_scenario[id];
            if (!choice.when || play::holds(m_scenario, open.facts, *choice.when)) {
                m_space.steps.push_back({id, follow(open, choice)});
            }
        }
        m_space.states[open.id.position()].steps = {first, static_cast<std::uint32_t>(m_space.steps.size()) - first};
    }

    std::variant<StateId, model::EndingId> follow(const Open& open, const model::Choice& choice) {
        if (const auto* ending = std::get_if<model::EndingId>(&choice.target)) {
            return *ending;
        }
        play::Facts facts = open.facts;
        for (const model::Effect& effect : m_scenario.effectsOf(choice)) {
            facts.apply(m_scenario, effect);
        }
        for (const std::optional<model::MarkId> mark : {m_scenario[choice.situation].mark, choice.mark}) {
            if (mark) {
                facts.mark(*mark);
            }
        }
        Visited visited = open.visited;
        if (const auto place = m_repeatable.places[choice.situation.position()]) {
            visited.add(*place);
        }
        return find(std::get<model::SituationId>(choice.target), std::move(facts), std::move(visited),
                    m_space.fewestSteps[open.id.position()] + 1);
    }

    StateId find(model::SituationId situation, play::Facts facts, Visited visited, std::uint32_t steps) {
        const StateId next(m_space.states.size());
        const auto [known, isNew] = m_known.try_emplace(identityOf(situation, facts, visited), next);
        if (isNew) {
            m_identityBytes += known->first.size();
            const auto place = m_repeatable.places[situation.position()];
            m_space.states.push_back({situation, place && visited.has(*place), {}});
            m_space.fewestSteps.push_back(steps);
            m_frontier.push_back({next, std::move(facts), std::move(visited)});
        }
        return known->second;
    }

    [[nodiscard]] std::string identityOf(model::SituationId situation, const play::Facts& facts,
                                         const Visited& visited) const {
        std::string identity = visited.bits();
        const auto add = [&identity](std::uint32_t number, int bytes) {
            for (int i = 0; i < bytes; ++i) {
                identity += static_cast<char>((number >> (8 * i)) & 0xFFu);
            }
        };
        add(static_cast<std::uint32_t>(situation.position()), 4);
        for (const model::FactId fact : m_matters.facts) {
            add(static_cast<std::uint16_t>(facts.value(fact)), 2);
        }
        for (const model::MarkId mark : m_matters.marks) {
            identity += facts.happened(mark) ? '1' : '0';
        }
        return identity;
    }

    const Scenario& m_scenario;
    std::size_t m_budget;
    WhatMatters m_matters;
    Repeatable m_repeatable;
    std::size_t m_identityBytes = 0;
    std::unordered_map<std::string, StateId> m_known;
    std::deque<Open> m_frontier;
    StateSpace m_space;
};

} // namespace

std::optional<StateSpace> explore(const Scenario& scenario, std::size_t budget) {
    return Explorer(scenario, budget).run();
}

} // namespace proof
