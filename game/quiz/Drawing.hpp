#pragma once

#include "quiz/QuestionMaker.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quiz {

/// What a round is to be about; what is left empty is not asked for.
struct Wanted {
    std::vector<model::UnitId> units; ///< competencies at levels, and values
    std::vector<Made> kinds;
};

/// Draws what a round's made questions are made of: no statement twice, the kinds in turn as far as they go, and any
/// statement of a kind as probable as any other. Fewer than `count` where there are not so many.
[[nodiscard]] std::vector<MadeFrom> draw(std::span<const MadeFrom> possible,
                                         const model::CompetencyFramework& framework, const Wanted& wanted,
                                         std::size_t count, std::uint64_t seed);

} // namespace quiz
