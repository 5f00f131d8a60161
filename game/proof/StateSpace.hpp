#pragma once

#include "model/Scenario.hpp"
#include "proof/Blocks.hpp"
#include "proof/Machine.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace proof {

/// A state's number; 0 is the start.
using StateId = std::uint32_t;

/// How much work a proof may be.
struct Budget {
    std::size_t states = 2'000'000;
    std::size_t bytes = std::size_t{1} << 30; ///< of memory for the states
    unsigned jobs = 1;                        ///< threads; the result is the same for any number
    std::size_t sampledPlays = 5'000;         ///< random plays that stand in for what could not be walked
};

/// Every state that can be reached from the start, whatever is chosen: where a learner can stand, with all that can
/// still make a difference. Endings are states from which nothing leads on. A state comes after the one it was first
/// reached from, and states are in the order of how many decisions lead to them.
class StateSpace {
public:
    explicit StateSpace(std::shared_ptr<const Machine> machine) : m_machine(std::move(machine)) {}
    StateSpace(StateSpace&&) = default;
    StateSpace& operator=(StateSpace&&) = default;

    [[nodiscard]] const Machine& machine() const { return *m_machine; }
    [[nodiscard]] std::size_t size() const { return m_available.size(); }
    [[nodiscard]] std::size_t steps() const { return m_stepCount; }

    /// False: the budget ended the walk. The states are then only some of all, the last `open()` have no steps yet.
    [[nodiscard]] bool complete() const { return m_open == 0; }
    [[nodiscard]] std::size_t open() const { return m_open; }
    [[nodiscard]] bool expanded(StateId state) const { return state < size() - m_open; }

    [[nodiscard]] Node node(StateId state) const { return m_machine->nodeOf(words(state)); }
    [[nodiscard]] bool isEnding(StateId state) const { return m_machine->isEnding(node(state)); }
    [[nodiscard]] const std::uint64_t* words(StateId state) const {
        return &m_words[std::size_t{state} * m_machine->words()];
    }

    /// Bit i: the situation's i-th choice is available.
    [[nodiscard]] std::uint16_t available(StateId state) const { return m_available[state]; }

    /// Where the available choices lead, in the order of the choices.
    [[nodiscard]] std::span<const StateId> next(StateId state) const {
        return m_next.together(m_firstNext[state], static_cast<std::size_t>(std::popcount(m_available[state])));
    }

    /// Calls visit(choice's position in the scenario, next state) for each choice that is available.
    template <class Visit>
    void eachStep(StateId state, const Visit& visit) const {
        std::uint32_t bits = m_available[state];
        if (bits == 0) {
            return;
        }
        const std::uint32_t first = m_machine->choicesOf(node(state)).first;
        for (const StateId to : next(state)) {
            visit(first + static_cast<std::uint32_t>(std::countr_zero(bits)), to);
            bits &= bits - 1;
        }
    }

    /// The shortest sequence of choices that leads to a state; where several are as short, the one whose choices come
    /// first in the file.
    [[nodiscard]] std::vector<model::ChoiceId> wayTo(StateId state) const;

    /// Memory that the states take.
    [[nodiscard]] std::size_t bytes() const {
        return m_words.bytes() + m_available.bytes() + m_firstNext.bytes() + m_from.bytes() + m_next.bytes();
    }

private:
    friend struct Builder;

    std::shared_ptr<const Machine> m_machine;
    std::size_t m_open = 0;
    std::size_t m_stepCount = 0;
    Blocks<std::uint64_t> m_words;
    Blocks<std::uint16_t> m_available;
    Blocks<std::uint32_t> m_firstNext;
    Blocks<StateId> m_from; ///< the state it was first reached from
    Blocks<StateId> m_next;
};

/// Walks all states, as far as the budget goes.
[[nodiscard]] StateSpace explore(std::shared_ptr<const Machine> machine, const Budget& budget = {});
[[nodiscard]] StateSpace explore(const model::Scenario& scenario, const Budget& budget = {});

/// The same with the first visit to a situation told from later ones, wherever a learner can come back: debriefs count
/// first visits only. `known` is what explore() found and was complete. Nothing where nobody can come back anywhere:
/// `known` tells all then.
[[nodiscard]] std::optional<StateSpace> exploreFirstVisits(const StateSpace& known, const Budget& budget = {});

} // namespace proof
