#pragma once

#include "proof/StateSpace.hpp"
#include "proof/StateTable.hpp"

#include <vector>

namespace proof {

/// What walks write into a state space.
struct Builder {
    StateSpace& space;

    [[nodiscard]] Blocks<std::uint64_t>& words() const { return space.m_words; }
    [[nodiscard]] Blocks<std::uint16_t>& available() const { return space.m_available; }
    [[nodiscard]] Blocks<std::uint32_t>& firstNext() const { return space.m_firstNext; }
    [[nodiscard]] Blocks<StateId>& from() const { return space.m_from; }
    [[nodiscard]] Blocks<StateId>& next() const { return space.m_next; }
    void addSteps(std::size_t count) const { space.m_stepCount += count; }
    void stoppedWith(std::size_t open) const { space.m_open = open; }
};

/// The steps out of some states, found but not yet known as states.
struct Candidates {
    std::vector<std::uint64_t> words;
    std::vector<std::uint64_t> hashes;
    std::vector<StateId> to;         ///< what each step leads to, once known
    std::vector<std::uint16_t> bits; ///< for each of the states, which choices are available

    void clear() {
        words.clear();
        hashes.clear();
        to.clear();
        bits.clear();
    }
};

/// Appends the steps out of the states [first, last).
template <std::size_t Words>
void expand(const StateSpace& space, StateId first, StateId last, Candidates& into) {
    const Machine& machine = space.machine();
    for (StateId state = first; state < last; ++state) {
        std::uint16_t bits = 0;
        const Node node = space.node(state);
        if (!machine.isEnding(node)) {
            const std::uint64_t* words = space.words(state);
            const auto choices = machine.choicesOf(node);
            for (std::uint32_t i = 0; i < choices.count; ++i) {
                const std::uint32_t choice = choices.first + i;
                if (!machine.available(choice, words)) {
                    continue;
                }
                bits = static_cast<std::uint16_t>(bits | 1u << i);
                std::uint64_t next[Words];
                machine.follow<Words>(choice, words, next);
                into.words.insert(into.words.end(), next, next + Words);
                into.hashes.push_back(StateTable::hashOf<Words>(next));
            }
        }
        into.bits.push_back(bits);
    }
}

template <std::size_t Words>
bool same(const std::uint64_t* a, const std::uint64_t* b) {
    for (std::size_t i = 0; i < Words; ++i) {
        if (a[i] != b[i]) {
            return false;
        }
    }
    return true;
}

} // namespace proof
