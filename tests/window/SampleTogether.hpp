#pragma once

#include "window/Samples.hpp"

#include <vector>

namespace samples {

/// Several people set up at once, codes on paper, folders, names written again.
void addTogether(std::vector<NamedScreen>& all, Texts texts);

} // namespace samples
