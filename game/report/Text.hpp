#pragma once

#include "practice/Practice.hpp"

#include <cstddef>
#include <string>

namespace report {

/// The debrief as plain text in lines of at most `width` characters (at least 40; a longer word stays whole). Nothing
/// in it is drawn, so that a screen reader can follow: headings are lines of their own, and every claim names its
/// decisions.
[[nodiscard]] std::string text(const practice::FinishedDebrief& finished, std::size_t width = 80);

} // namespace report
