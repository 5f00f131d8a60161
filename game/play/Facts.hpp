#pragma once

#include "model/Scenario.hpp"

#include <cstdint>
#include <vector>

namespace play {

/// What is true now: the value of every fact and the marks of what has happened. Part of a Runner; small, because a
/// classroom holds many.
class Facts {
public:
    explicit Facts(const model::Scenario& scenario);

    [[nodiscard]] std::int16_t value(model::FactId fact) const { return m_values[fact.position()]; }
    [[nodiscard]] bool happened(model::MarkId mark) const { return m_marks[mark.position()]; }

    /// Sets or adds; adding stops at the ends of the fact's range.
    void apply(const model::Scenario& scenario, const model::Effect& effect);
    void mark(model::MarkId mark) { m_marks[mark.position()] = true; }

    bool operator==(const Facts&) const = default;

private:
    std::vector<std::int16_t> m_values;
    std::vector<bool> m_marks;
};

/// What a condition's comparison says of a fact's value.
[[nodiscard]] bool compare(int value, model::Relation relation, int number);

/// Whether a condition holds. Both sides of `and` and `or` can be evaluated in any order: conditions change nothing.
[[nodiscard]] bool holds(const model::Scenario& scenario, const Facts& facts, model::ConditionId condition);

} // namespace play
