#include "proof/StateSpace.hpp"

#include "proof/Components.hpp"
#include "proof/Walk.hpp"
#include "proof/WalkTogether.hpp"

#include <algorithm>
#include <functional>

namespace proof {

namespace {

/// So few that what was prefetched is still there when it is used.
constexpr StateId statesAtATime = 64;

/// The steps out of some states, found but not yet known as states.
struct Candidates {
    std::vector<std::uint64_t> words;
    std::vector<std::uint64_t> hashes;
    std::vector<std::uint16_t> bits; ///< for each of the states, which choices are available

    void clear() {
        words.clear();
        hashes.clear();
        bits.clear();
    }
};

template <std::size_t Words>
class Walk {
public:
    Walk(StateSpace& space, const Budget& budget) : m_space(space), m_builder{space}, m_budget(budget) {}

    void run() {
        std::uint64_t start[Words];
        m_space.machine().start(start);
        addState(start, 0);
        m_table.findOrAdd(StateTable::hashOf<Words>(start), 0, [](std::uint32_t) { return false; });
        StateId first = 0;
        const auto size = [&] { return static_cast<StateId>(m_builder.words().size() / Words); };
        while (first < size()) {
            if (size() > m_budget.states || m_space.bytes() > m_budget.bytes) {
                m_builder.stoppedWith(size() - first);
                return;
            }
            if (m_budget.jobs > 1 && size() - first >= TogetherWalk<Words>::manyOpen) {
                if (!m_together) {
                    m_together.emplace(m_builder, m_table, m_budget.jobs, m_budget);
                }
                first = m_together->run(first);
                continue;
            }
            const StateId last = std::min(size(), first + statesAtATime);
            walk(first, last);
            first = last;
        }
    }

private:
    void addState(const std::uint64_t* words, StateId from) {
        std::copy_n(words, Words, m_builder.words().add(Words));
        m_builder.from().push(from);
        m_builder.available().push(0);
        m_builder.firstNext().push(0);
    }

    void walk(StateId first, StateId last) {
        m_candidates.clear();
        eachStepOut<Words>(
            m_space, first, last,
            [&](const std::uint64_t* words) {
                m_candidates.words.insert(m_candidates.words.end(), words, words + Words);
                m_candidates.hashes.push_back(StateTable::hashOf<Words>(words));
            },
            [&](std::uint16_t bits) { m_candidates.bits.push_back(bits); });
        const auto& hashes = m_candidates.hashes;
        const auto wordsOf = [&](std::size_t candidate) { return &m_candidates.words[candidate * Words]; };
        for (std::size_t shard = 0; shard < StateTable::shards; ++shard) {
            m_table.makeRoom<Words>(shard, hashes.size(), [&](std::uint32_t state) { return m_space.words(state); });
        }
        for (const std::uint64_t hash : hashes) {
            m_table.prefetch(hash);
        }
        for (const std::uint64_t hash : hashes) {
            if (const std::uint32_t state = m_table.likely(hash); state != StateTable::nothing) {
                __builtin_prefetch(m_space.words(state));
            }
        }
        std::size_t candidate = 0;
        for (StateId state = first; state < last; ++state) {
            const std::uint16_t bits = m_candidates.bits[state - first];
            const auto count = static_cast<std::size_t>(std::popcount(bits));
            m_builder.available()[state] = bits;
            m_builder.firstNext()[state] = static_cast<std::uint32_t>(m_builder.next().positionOfNext(count));
            StateId* next = m_builder.next().add(count);
            for (std::size_t i = 0; i < count; ++i, ++candidate) {
                const auto known = [&](std::uint32_t other) {
                    return same<Words>(m_space.words(other), wordsOf(candidate));
                };
                const auto own = static_cast<StateId>(m_builder.words().size() / Words);
                next[i] = m_table.findOrAdd(hashes[candidate], own, known);
                if (next[i] == own) {
                    addState(wordsOf(candidate), state);
                }
            }
        }
        m_builder.addSteps(hashes.size());
    }

    StateSpace& m_space;
    Builder m_builder;
    Budget m_budget;
    StateTable m_table;
    Candidates m_candidates;
    std::optional<TogetherWalk<Words>> m_together;
};

/// Where nothing is remembered, a state is a node, and a list of numbers finds it.
void walkNodes(StateSpace& space, const Budget& budget) {
    const Builder builder{space};
    const Machine& machine = space.machine();
    const std::span<const Node> targets = machine.targets();
    std::vector<StateId> stateOf(machine.nodes(), StateTable::nothing);
    std::vector<std::uint64_t> found(machine.nodes());
    std::vector<StateId> from(machine.nodes());
    std::vector<std::uint16_t> available(machine.nodes());
    std::vector<std::uint32_t> firstNext(machine.nodes());
    std::size_t steps = 0;
    StateId state = 0;
    StateId size = 1;
    stateOf[machine.startNode()] = 0;
    found[0] = machine.startNode();
    for (; state < size && size <= budget.states; ++state) {
        const auto node = static_cast<Node>(found[state]);
        if (machine.isEnding(node)) {
            continue;
        }
        const auto [first, count] = machine.choicesOf(node);
        available[state] = static_cast<std::uint16_t>((1u << count) - 1);
        firstNext[state] = static_cast<std::uint32_t>(builder.next().positionOfNext(count));
        StateId* next = builder.next().add(count);
        for (std::uint32_t i = 0; i < count; ++i) {
            StateId& to = stateOf[targets[first + i]];
            if (to == StateTable::nothing) {
                to = size;
                found[size] = targets[first + i];
                from[size++] = state;
            }
            next[i] = to;
        }
        steps += count;
    }
    builder.addSteps(steps);
    builder.stoppedWith(size - state);
    builder.words().assign(std::span(found).first(size));
    builder.from().assign(std::span(from).first(size));
    builder.available().assign(std::span(available).first(size));
    builder.firstNext().assign(std::span(firstNext).first(size));
}

} // namespace

StateSpace explore(std::shared_ptr<const Machine> machine, const Budget& budget) {
    StateSpace space(std::move(machine));
    switch (space.machine().words()) {
    case 1:
        if (space.machine().remembersNothing()) {
            walkNodes(space, budget);
        } else {
            Walk<1>(space, budget).run();
        }
        break;
    case 2:
        Walk<2>(space, budget).run();
        break;
    case 4:
        Walk<4>(space, budget).run();
        break;
    case 8:
        Walk<8>(space, budget).run();
        break;
    case 16:
        Walk<16>(space, budget).run();
        break;
    case 32:
        Walk<32>(space, budget).run();
        break;
    case mostWords:
        Walk<mostWords>(space, budget).run();
        break;
    default: // too much to remember
        Builder{space}.words().growTo(space.machine().words());
        space.machine().start(&Builder{space}.words()[0]);
        Builder{space}.available().push(0);
        Builder{space}.firstNext().push(0);
        Builder{space}.from().push(0);
        Builder{space}.stoppedWith(1);
        break;
    }
    return space;
}

std::vector<model::ChoiceId> StateSpace::wayTo(StateId state) const {
    std::vector<model::ChoiceId> way;
    while (state != 0) {
        const StateId from = m_from[state];
        std::optional<std::uint32_t> taken;
        eachStep(from, [&](std::uint32_t choice, StateId to) {
            if (to == state && !taken) {
                taken = choice;
            }
        });
        way.emplace_back(*taken);
        state = from;
    }
    std::ranges::reverse(way);
    return way;
}

StateSpace explore(const model::Scenario& scenario, const Budget& budget) {
    return explore(std::make_shared<const Machine>(scenario), budget);
}

std::optional<StateSpace> exploreFirstVisits(const StateSpace& known, const Budget& budget) {
    // Only along steps that can really be taken, whatever choices the file has.
    const Machine& machine = known.machine();
    Graph graph(machine.nodes());
    std::vector<bool> ownSuccessor(machine.nodes());
    for (StateId state = 0; state < known.size(); ++state) {
        const Node from = known.node(state);
        for (const StateId next : known.next(state)) {
            const Node to = known.node(next);
            graph[from].push_back(to);
            ownSuccessor[from] = ownSuccessor[from] || from == to;
        }
        if (graph[from].size() > machine.nodes()) {
            std::ranges::sort(graph[from]);
            graph[from].erase(std::unique(graph[from].begin(), graph[from].end()), graph[from].end());
        }
    }
    const Components components = componentsOf(graph);
    std::vector<std::size_t> sizes(components.count);
    for (const std::uint32_t component : components.of) {
        ++sizes[component];
    }
    const auto& scenario = machine.scenario();
    std::vector<bool> again(scenario.situations.size());
    for (std::size_t i = 0; i < again.size(); ++i) {
        again[i] = ownSuccessor[i] || sizes[components.of[i]] > 1;
    }
    if (std::ranges::none_of(again, std::identity())) {
        return std::nullopt;
    }
    return explore(std::make_shared<const Machine>(scenario, again), budget);
}

} // namespace proof
