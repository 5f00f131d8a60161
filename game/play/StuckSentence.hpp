#pragma once

#include "model/Scenario.hpp"

#include <string>

namespace play {

/// What is said where a scenario offers no choice, whoever plays it: what happened, whose fault it is, what to do.
[[nodiscard]] std::string stuckSentence(const model::Situation& situation);

} // namespace play
