#pragma once

#include "classroom/ClassWords.hpp"
#include "classroom/Room.hpp"

#include <optional>
#include <string>

namespace classroom {

/// What a facilitator most likely does next, of what can be done now: what one key does at every desk. Nothing where
/// nothing of it leads on.
[[nodiscard]] std::optional<Command> nextStep(const Shown& shown);

/// "9 of 13 have voted."; where they all have, that everybody has.
[[nodiscard]] std::string votedText(const Shown& shown);

} // namespace classroom
