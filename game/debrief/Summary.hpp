#pragma once

#include "debrief/Profile.hpp"
#include "model/CompetencyFramework.hpp"

#include <string>
#include <vector>

namespace debrief {

/// What a reader should know first, one sentence each: serious behaviour (only if any was shown), where evidence is
/// strong, where to develop. Where no unit has enough observations it says that instead of the last two.
/// For a profile over several attempts, `titles` names the scenario of each, so that a decision's number is not left
/// alone.
[[nodiscard]] std::vector<std::string> summarise(const model::CompetencyFramework& framework, const Profile& profile,
                                                 const std::vector<std::string>& titles = {});

} // namespace debrief
