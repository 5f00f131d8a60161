#pragma once

#include "practice/Practice.hpp"
#include "window/Strings.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// What was chosen and what it led to, then and in the practice run, side by side.
void addThenAndNow(Widget& column, const practice::ThenAndNow& both, words::Reader reader);

/// Name and value of each thing that a debrief was computed from.
void addProvenance(Widget& column, const practice::FinishedDebrief& finished);

} // namespace window
