#pragma once

#include "window/Samples.hpp"

#include <vector>

namespace samples {

/// Setting up accounts, and the places of whoever administers.
void addOffice(std::vector<NamedScreen>& all, Texts texts);

} // namespace samples
