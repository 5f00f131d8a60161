#pragma once

#include "debrief/Profile.hpp"

#include <string>

namespace debrief {

/// What a profile was made of: over several attempts it takes more than one scenario, too.
enum class Over { oneAttempt, several };

/// Why nothing is said of a unit that was called for, and what would change that, in plain sentences; empty where
/// something is said, and where no decision called for it.
[[nodiscard]] std::string whyTooLittle(const UnitEvidence& unit, Over over);

} // namespace debrief
