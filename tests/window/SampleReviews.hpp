#pragma once

#include "window/Samples.hpp"

#include <vector>

namespace samples {

/// Signing in, the lists and pages of review, and a debrief with what was said of it.
void addReviews(std::vector<NamedScreen>& all, Texts texts);

} // namespace samples
