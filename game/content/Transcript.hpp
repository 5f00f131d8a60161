#pragma once

#include "content/Problems.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace content {

/// Something that an author wrote, with its place in the file.
template <class Value>
struct Written {
    Value value{};
    Offset where = 0;
};

/// `situation.choice`, as written; whether a scenario has it is known when the transcript is run.
struct NamedChoice {
    std::string situation;
    std::string choice;
    bool operator==(const NamedChoice&) const = default;
};

/// A choice to take, or the one that the timer is to take.
struct ChoiceStep {
    Written<NamedChoice> choice;
    bool byTimer = false;
};

struct ExpectedFact {
    Written<std::string> fact;
    Written<std::variant<int, bool>> value; ///< a number, or yes and no
};

/// What must hold at one point of a story; empty lists ask for nothing.
struct Expectation {
    std::optional<Written<std::string>> in; ///< a situation or an ending
    std::vector<ExpectedFact> facts;
    std::vector<Written<std::string>> sees;
    std::vector<Written<std::string>> notSees;
    std::vector<Written<std::string>> available; ///< choices, by their ids alone
    std::vector<Written<std::string>> notAvailable;
};

/// One line under `choices`.
using StoryStep = std::variant<ChoiceStep, Expectation>;

struct ExpectedUnit {
    Written<std::string> unit;
    std::optional<Written<int>> opportunities;
    std::optional<Written<double>> shown; ///< the sum of the observations
};

/// What a debrief says of one statement. The first three are for what is to be shown, `shown` and the last two for
/// negative behaviours.
enum class Outcome { shown, notShown, notSampled, resisted, notAtRisk };

struct ExpectedStatement {
    Written<std::string> statement;
    Written<Outcome> outcome;
};

/// A story test: what is chosen in a scenario, and what must hold on the way and at the end. See docs/story-tests.md.
struct Transcript {
    std::string title;
    Written<std::string> scenario; ///< an id, or a file as seen from the transcript's folder
    std::vector<StoryStep> steps;
    std::optional<Written<std::string>> ending;
    std::vector<ExpectedFact> facts;
    std::vector<ExpectedUnit> units;
    std::vector<ExpectedStatement> statements;
    std::optional<Written<double>> quality;
};

/// "not-shown", as authors write it.
[[nodiscard]] std::string_view nameOf(Outcome outcome);

} // namespace content
