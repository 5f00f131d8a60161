#pragma once

#include "study/OpenRound.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// What is said of an answer below its headline: what was answered, what is right, why, and where it says so.
void addTold(Widget& column, const study::Told& told);

/// The headline with its sign.
void addVerdict(Widget& column, const study::Told& told, const TextStyle& style);

} // namespace window
