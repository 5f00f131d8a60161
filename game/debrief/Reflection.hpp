#pragma once

#include "debrief/Debrief.hpp"
#include "model/CompetencyFramework.hpp"

#include <span>
#include <vector>

namespace debrief {

inline constexpr std::size_t mostQuestions = 5;

/// Open questions about what happened in these decisions, in the order of the decisions: at most `mostQuestions`, at
/// least one if anything was decided. They ask about what was noticed, weighed and wanted, never about what somebody is
/// like.
[[nodiscard]] std::vector<ReflectionQuestion> reflect(const model::CompetencyFramework& framework,
                                                      std::span<const DecisionView> decisions);

} // namespace debrief
