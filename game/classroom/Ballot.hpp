#pragma once

#include "quiz/Marking.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace classroom {

/// Of those who took an option and said how sure they were: sure, fairly sure, not sure.
using Sureness = std::array<std::size_t, 3>;

/// Time of a class: since it began, on the monotonic clock, without the times in which the program did not run.
using ClassTime = std::chrono::milliseconds;

/// A person in a class by their number, from 1 in the order in which they came. It says nothing of who they are.
using Person = std::uint32_t;

/// What one person answers in one poll. The latest one that was taken counts.
struct Ballot {
    std::uint32_t sequence = 0; ///< counted by the phone: an older message that comes late changes nothing
    std::string answer;         ///< a choice's id, or quiz::answerText
    std::optional<quiz::Certainty> certainty;
    std::string reason; ///< one line, may be empty
    bool operator==(const Ballot&) const = default;
};

/// One vote of the class about one thing to decide.
struct Poll {
    std::size_t item = 0;   ///< which decision or question, from 0
    std::uint32_t vote = 1; ///< 1, and from 2 for those that were held again
    bool practice = false;  ///< held after the class went back: it counts in no profile
    ClassTime opened{};
    std::optional<ClassTime> closed;
    std::map<Person, Ballot> ballots;
    std::map<Person, bool> cards; ///< the reasons that were shown to the class; false: hidden again
};

} // namespace classroom
