#pragma once

#include "practice/Practice.hpp"
#include "practice/Restore.hpp"

#include <optional>

namespace practice {

/// Whether "what if?" can be asked of the decisions of a recorded attempt.
[[nodiscard]] bool canAskWhatIf(const records::StoredAttempt& stored);

/// Why no practice run can go on from this decision (from 1); nothing when one can.
[[nodiscard]] std::optional<Problem> whyNoWhatIf(const Restored& origin, std::size_t decision);

/// What a recorded practice run began with; nothing for any other attempt.
[[nodiscard]] std::optional<WhatIf> whatIfOf(const records::Records& records, const Restored& run);

/// What the run led to, beside what it began with; nothing for an attempt that went on from no other.
[[nodiscard]] std::optional<ThenAndNow> thenAndNow(const std::optional<WhatIf>& then, const play::Runner& now);

} // namespace practice
