#pragma once

#include "practice/Practice.hpp"
#include "records/Overview.hpp"
#include "records/Problem.hpp"
#include "review/Access.hpp"

#include <optional>
#include <utility>

namespace review {

// What the parts of Review share when they ask the records.

template <class Value>
[[nodiscard]] const records::Problem* failed(const records::Outcome<Value>& outcome) {
    return std::get_if<records::Problem>(&outcome);
}

[[nodiscard]] inline practice::Problem plain(const records::Problem& problem) { return {problem.sentence}; }

/// Why the visitor may not; nothing when they may.
[[nodiscard]] inline std::optional<practice::Problem> refusalOf(const Visitor& visitor, Office office) {
    return may(visitor, office) ? std::nullopt : std::optional(practice::Problem{whyNot(visitor, office)});
}

template <class Value>
[[nodiscard]] practice::Outcome<Value> plainOf(records::Outcome<Value> outcome) {
    if (const auto* problem = failed(outcome)) {
        return plain(*problem);
    }
    return std::get<Value>(std::move(outcome));
}

template <class Value>
[[nodiscard]] std::optional<practice::Problem> problemOf(const records::Outcome<Value>& outcome) {
    const auto* problem = failed(outcome);
    return problem != nullptr ? std::optional(plain(*problem)) : std::nullopt;
}

/// Whose lines a visitor may see.
[[nodiscard]] inline records::Whose whoseFor(const Visitor& visitor) {
    records::Whose whose;
    if (visitor.role == Role::learner) {
        whose.learner = visitor.learner;
    } else if (visitor.role == Role::supervisor) {
        whose.supervisor = visitor.account;
    } else if (visitor.role == Role::facilitator) {
        whose.facilitator = visitor.account;
    }
    return whose;
}

} // namespace review
