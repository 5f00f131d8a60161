#pragma once

#include "practice/Practice.hpp"

#include <cstddef>
#include <string>

namespace report {

/// The debrief as plain text in lines of at most `width` characters (at least 40; a longer word stays whole). Nothing
/// in it is drawn, so that a screen reader can follow: headings are lines of their own, and every claim names its
/// decisions.
[[nodiscard]] std::string text(const practice::FinishedDebrief& finished, std::size_t width = 80);

/// Only the head of it: which scenario, whose attempt, when; with the version of the scenario and of its key.
[[nodiscard]] std::string attemptHeadText(const practice::FinishedDebrief& finished, std::size_t width = 80);

/// Only one decision of it, by its number: what was read, the choices that were available, the reasons, the author's
/// reasoning.
[[nodiscard]] std::string decisionText(const practice::FinishedDebrief& finished, std::size_t number,
                                       std::size_t width = 80);

} // namespace report
