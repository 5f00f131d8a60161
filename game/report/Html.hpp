#pragma once

#include "practice/Practice.hpp"

#include <string>

namespace report {

/// The debrief as one self-contained page: no script, nothing fetched from anywhere, every text escaped. Each number
/// leads to the decisions behind it.
[[nodiscard]] std::string html(const practice::FinishedDebrief& finished);

} // namespace report
