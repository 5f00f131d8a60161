#pragma once

#include "model/Question.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quiz {

/// Positions of the options taken, in the question's own order: of Choosing, or of Spotting (the shown ones first).
struct Chosen {
    std::vector<std::size_t> options;
};
struct Judged {
    bool holds = false;
    std::optional<std::size_t> reason; ///< position; nothing where none was asked or given
};
/// For each pair, which right side was put to it: that of a pair, or (counted on from the pairs) one of the others.
struct Matched {
    std::vector<std::optional<std::size_t>> rights;
};
/// The actions' positions, most effective first.
struct Ordered {
    std::vector<std::size_t> order;
};
struct Typed {
    std::string text;
};
/// What somebody answered, told by the question's own positions and not by how it was shown. Nothing: no answer.
using Answer = std::variant<std::monostate, Chosen, Judged, Matched, Ordered, Typed>;

/// How much of it is right, from 0 to 1. An answer that does not fit the question is none, and worth 0.
///
/// Choosing: the weights taken, at least 0. TrueOrFalse: half for whether and half for why. Matching: the pairs put
/// together. Ranking: 1 - D/Dmax, D the sum of how many places each action is from its own (Spearman's footrule) and
/// Dmax = floor(n²/2) the most that it can be. Spotting: as Choosing, the shown ones sharing 100 and each other one
/// taking away as much as a shown one gives.
[[nodiscard]] double shareOf(const model::Question& question, const Answer& answer);

/// What somebody who knows nothing gets on average, answering at random: as many options as are right, any reason, any
/// order, each right side once; nothing typed comes right by chance.
[[nodiscard]] double shareByChance(const model::Question& question);

/// How sure somebody is, said before it is known whether they are right.
enum class Certainty : std::uint8_t { low, middle, high };

/// Certainty-based marking (A. R. Gardner-Medwin, "Confidence assessment in the teaching of basic science",
/// Association for Learning Technology Journal 3 (1995), 80-85): what a right and a wrong answer earn. It pays best to
/// say low below 2 in 3, high above 4 in 5, and middle between.
struct Marks {
    int right;
    int wrong;
};
inline constexpr std::array<Marks, 3> marks{{{1, 0}, {2, -2}, {3, -6}}};

/// For an answer that is right in part, as far between both as its share: so it pays to say what one believes here too.
[[nodiscard]] constexpr double earned(Certainty certainty, double share) {
    const Marks& of = marks[static_cast<std::size_t>(certainty)];
    return of.wrong + share * (of.right - of.wrong);
}

/// Text as typed answers are compared: small letters, no accents, no spaces at its ends, one between words, no full
/// stop at its end.
[[nodiscard]] std::string asCompared(std::string_view typed);

/// The number that was typed, with a point or a comma; nothing where it is none.
[[nodiscard]] std::optional<double> numberIn(std::string_view typed);

} // namespace quiz
