#pragma once

#include "practice/Practice.hpp"
#include "records/Overview.hpp"
#include "records/Problem.hpp"
#include "review/Access.hpp"

namespace review {

// What the parts of Review share when they ask the records.

template <class Value>
[[nodiscard]] const records::Problem* failed(const records::Outcome<Value>& outcome) {
    return std::get_if<records::Problem>(&outcome);
}

[[nodiscard]] inline practice::Problem plain(const records::Problem& problem) { return {problem.sentence}; }

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
