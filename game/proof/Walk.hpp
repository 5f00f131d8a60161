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

/// For each of the states [first, last): calls step(words of the state it leads to) for each choice that is available,
/// then stateDone(which choices are available).
template <std::size_t Words, class Step, class StateDone>
void eachStepOut(const StateSpace& space, StateId first, StateId last, const Step& step, const StateDone& stateDone) {
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
                step(next);
            }
        }
        stateDone(bits);
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
