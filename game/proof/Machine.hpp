#pragma once

#include "model/Scenario.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace proof {

/// A situation or an ending as a number: situations first, then endings.
using Node = std::uint32_t;

/// Where a fact or mark stands in a packed state.
struct Field {
    std::uint32_t word = 0;
    std::uint8_t shift = 0;
    std::uint8_t bits = 0;
    std::int16_t lowest = 0; ///< is written as 0
    std::int16_t highest = 1;

    [[nodiscard]] std::uint64_t mask() const { return ((std::uint64_t{1} << bits) - 1) << shift; }
    [[nodiscard]] int in(const std::uint64_t* state) const {
        return static_cast<int>((state[word] & mask()) >> shift) + lowest;
    }
    void set(std::uint64_t* state, int value) const {
        state[word] = (state[word] & ~mask()) | static_cast<std::uint64_t>(value - lowest) << shift;
    }
};

/// More words than this no state that is walked may have.
inline constexpr std::size_t mostWords = 64;

/// A scenario as a finite-state machine. A state is a node together with the facts and marks that can still be read by
/// some condition from there on, and nothing else, packed into a few words: what nobody will read is 0, so that states
/// which can never be told apart are one. The scenario must outlive it.
class Machine {
public:
    /// `firstVisits`: for each situation, whether its first visit is to be told from later ones; empty: for none.
    explicit Machine(const model::Scenario& scenario, const std::vector<bool>& firstVisits = {});

    [[nodiscard]] const model::Scenario& scenario() const { return *m_scenario; }
    [[nodiscard]] std::size_t words() const { return m_words; } ///< in one state
    [[nodiscard]] std::size_t bits() const { return m_bits; }   ///< used of them
    [[nodiscard]] bool remembersNothing() const { return m_fields.empty(); }

    [[nodiscard]] Node nodeOf(const std::uint64_t* state) const { return static_cast<Node>(state[0] & m_nodeMask); }
    [[nodiscard]] bool isEnding(Node node) const { return node >= m_situations; }
    [[nodiscard]] model::SituationId situation(Node node) const { return model::SituationId(node); }
    [[nodiscard]] model::EndingId ending(Node node) const { return model::EndingId(node - m_situations); }
    [[nodiscard]] Node nodes() const { return m_nodes; }
    [[nodiscard]] Node startNode() const { return static_cast<Node>(m_scenario->start.position()); }

    /// Writes the state in which an attempt begins.
    void start(std::uint64_t* state) const;

    /// The choices of a situation, by their positions in the scenario.
    struct Choices {
        std::uint32_t first;
        std::uint32_t count;
    };
    [[nodiscard]] Choices choicesOf(Node situation) const { return m_choicesOf[situation]; }
    /// For each choice, where it leads.
    [[nodiscard]] std::span<const Node> targets() const { return m_targets; }
    [[nodiscard]] bool available(std::uint32_t choice, const std::uint64_t* state) const {
        const Step& step = m_steps[choice];
        return step.testCount == 0 || holds(step, state);
    }
    /// Writes the state that the choice leads to.
    template <std::size_t Words>
    void follow(std::uint32_t choice, const std::uint64_t* state, std::uint64_t* next) const {
        const Step& step = m_steps[choice];
        for (std::size_t i = 0; i < Words; ++i) {
            next[i] = state[i];
        }
        for (std::uint32_t i = 0; i < step.changeCount; ++i) {
            change(m_changes[step.firstChange + i], next);
        }
        const std::uint64_t* live = &m_live[std::size_t{step.target} * m_words];
        for (std::size_t i = 0; i < Words; ++i) {
            next[i] &= live[i];
        }
        next[0] |= step.target;
    }

    /// What a condition step says in a state; the state's node must be one where the condition is read.
    [[nodiscard]] bool holds(model::ConditionId condition, const std::uint64_t* state) const;

    /// The number that a comparison, a fact or a mark step reads in a state; 0 and 1 are no and yes.
    [[nodiscard]] int valueRead(model::ConditionId step, const std::uint64_t* state) const;

    /// Whether the state's situation was decided in before; false where first visits are not told apart.
    [[nodiscard]] bool visitedBefore(const std::uint64_t* state) const;

    [[nodiscard]] bool reads(model::FactId fact) const { return m_factFields[fact.position()].has_value(); }

private:
    /// A condition in postfix order, so that it is evaluated without recursion; at most 64 truths wait at any time.
    struct Test {
        enum class Kind : std::uint8_t { compare, negate, both, either };
        Kind kind;
        model::Relation relation;
        Field field;
        std::int32_t number;
    };
    struct Change {
        Field field;
        model::Effect::Kind kind;
        std::int16_t number;
    };
    struct Step {
        Node target;
        std::uint32_t firstTest;
        std::uint32_t testCount;
        std::uint32_t firstChange;
        std::uint32_t changeCount;
    };

    struct Layout;
    [[nodiscard]] bool holds(const Step& step, const std::uint64_t* state) const;
    static void change(const Change& change, std::uint64_t* state);
    void place(const Layout& layout);
    void addSteps(const std::vector<bool>& firstVisits);
    [[nodiscard]] std::vector<std::uint32_t> truthsThatWait() const;
    void compile(model::ConditionId condition, std::span<const std::uint32_t> waiting);
    [[nodiscard]] Test testOf(const model::ConditionStep& step) const;
    void markRead(model::ConditionId condition, std::uint64_t* live) const;
    void findLive(const std::vector<bool>& firstVisits);

    const model::Scenario* m_scenario;
    std::size_t m_words = 1;
    std::size_t m_bits = 0;
    std::uint64_t m_nodeMask = 0;
    Node m_situations = 0;
    Node m_nodes = 0;
    std::vector<std::optional<Field>> m_factFields;
    std::vector<std::optional<Field>> m_markFields;
    std::vector<std::optional<Field>> m_visitFields; ///< for each situation, or empty
    std::vector<Field> m_fields;
    std::vector<Choices> m_choicesOf;
    std::vector<Step> m_steps; ///< for each choice
    std::vector<Node> m_targets;
    std::vector<Test> m_tests;
    std::vector<Change> m_changes;
    std::vector<std::uint64_t> m_live; ///< for each node, the bits of its states that may still be read
};

} // namespace proof
