#pragma once

#include "proof/Finding.hpp"
#include "proof/StateSpace.hpp"

#include <vector>

namespace proof {

/// Timers that leave no time to read, with the shortest way to where there is more to read than time: what is read is
/// the situation with the paragraphs and choices that are there then, and the messages that arrive within the limit.
[[nodiscard]] std::vector<Finding> timerFindings(const StateSpace& space);

} // namespace proof
