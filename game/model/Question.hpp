#pragma once

#include "model/CompetencyFramework.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

/// A text that can be picked, or is taken as an answer.
struct Option {
    std::string text;
    int weight = 0;      ///< of full marks, in per cent: -100 to 100
    std::string because; ///< read by whoever takes it; may be empty
    bool operator==(const Option&) const = default;
};

/// One or more of a list. With one answer, at least one weight is 100; with several, those above 0 come to 100.
struct Choosing {
    enum class Many : std::uint8_t { one, several };
    std::vector<Option> options;
    Many many = Many::one;
    bool inOrder = false; ///< shown as they stand here, as levels are; otherwise in any order
    bool operator==(const Choosing&) const = default;
};

/// Whether something holds, and then why. Without reasons, whether is all of it.
struct TrueOrFalse {
    bool holds = false;
    std::vector<Option> reasons; ///< one with weight 100
    bool operator==(const TrueOrFalse&) const = default;
};

struct Pair {
    std::string left;
    std::string right;
    bool operator==(const Pair&) const = default;
};

/// What belongs together.
struct Matching {
    std::vector<Pair> pairs;
    std::vector<std::string> others; ///< for the right side, and belong to nothing
    bool operator==(const Matching&) const = default;
};

/// Actions from the most to the least effective.
struct Ranking {
    std::vector<Option> order;
    bool operator==(const Ranking&) const = default;
};

/// A word or two where `ask` has a gap.
struct FillIn {
    std::vector<Option> accepted; ///< taken without regard to case, accents, spaces and full stops
    bool operator==(const FillIn&) const = default;
};

/// A number.
struct NumberIn {
    struct Accepted {
        double from = 0;
        double to = 0;
        int weight = 100;
        std::string because;
        bool operator==(const Accepted&) const = default;
    };
    std::vector<Accepted> accepted;
    bool operator==(const NumberIn&) const = default;
};

/// Which behaviours a scene shows, in the framework's own words.
struct Spotting {
    std::vector<StatementId> shown;
    std::vector<StatementId> others;
    bool operator==(const Spotting&) const = default;
};

using Task = std::variant<Choosing, TrueOrFalse, Matching, Ranking, FillIn, NumberIn, Spotting>;

enum class Difficulty : std::uint8_t { easy, medium, hard };

/// One question: written by a trainer, taken over from another format, or made from the framework.
struct Question {
    std::string id; ///< within its quiz; for a made one, what it was made of
    Difficulty difficulty = Difficulty::medium;
    std::string scene; ///< read before the question; may be empty
    std::string ask;   ///< may be empty where behaviours are to be spotted
    Task task;
    std::string explanation;             ///< read after the answer; may be empty
    std::vector<StatementId> statements; ///< what it is about; empty where nobody has said so
    bool operator==(const Question&) const = default;
};

/// A file of questions. Nothing in it is about anybody who answers.
struct Quiz {
    std::string id;
    int version = 1;
    std::string title;
    std::string about;
    std::string notes; ///< a content note; may be empty
    std::vector<Question> questions;
    bool operator==(const Quiz&) const = default;
};

} // namespace model
