#pragma once

#include "window/CaptionLine.hpp"
#include "window/Screen.hpp"

#include <string>
#include <vector>

/// What is wrong with a laid-out tree: text that is clipped, off the window or over other text, and targets that are
/// too small to hit. Empty when all is well.
[[nodiscard]] std::vector<std::string> layoutProblems(window::Screen& screen, const window::Setting& setting,
                                                      const window::CaptionLine* captions = nullptr);
