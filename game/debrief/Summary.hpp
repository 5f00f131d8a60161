#pragma once

#include "debrief/Profile.hpp"
#include "model/CompetencyFramework.hpp"

#include <string>
#include <vector>

namespace debrief {

/// What a reader should know first, one sentence each: serious behaviour (only if any was shown), where evidence is
/// strong, where to develop. Where no unit has enough observations it says that instead of the last two.
[[nodiscard]] std::vector<std::string> summarise(const model::CompetencyFramework& framework, const Profile& profile);

} // namespace debrief
