#pragma once

#include "window/Screen.hpp"

#include <string>

namespace window {

/// What a voice reads of a screen: its texts from top to bottom, each a paragraph, choices with their numbers. Left out
/// are words at the edge, which are the same on every screen.
[[nodiscard]] std::string readAloud(const Screen& screen, const Setting& setting);

/// A text as a voice can read it: without signs that are drawn rather than said.
[[nodiscard]] std::string sayable(std::string_view text);

} // namespace window
