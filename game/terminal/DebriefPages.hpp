#pragma once

#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace terminal {

/// Tells a debrief (the text that report::text makes). A person at a terminal gets it piece by piece, so that the
/// summary does not scroll away, and may stop; elsewhere it comes whole. How the person left, if they did.
[[nodiscard]] std::optional<Left> tellDebrief(Talk& talk, std::string_view text);

/// The text in pieces, one after the other: the head with the first part, then each part, the part with the decisions
/// decision by decision.
[[nodiscard]] std::vector<std::string_view> piecesOf(std::string_view text);

} // namespace terminal
