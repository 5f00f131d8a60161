#pragma once

#include "debrief/TooLittle.hpp"
#include "window/screens/Parts.hpp"

#include <functional>
#include <string>
#include <vector>

namespace window {

/// How the lines of a profile are told and where they lead; for the profile of one attempt or of several.
struct ProfileLines {
    /// Shows the decisions behind something.
    std::function<void(const std::string& what, const std::vector<debrief::Source>& sources)> show;
    /// "Shown in decisions 2 and 4".
    std::function<std::string(const std::vector<debrief::Source>& shownIn)> shown;
    std::function<std::string(const debrief::BehaviourEvidence& evidence)> behaviour;
    debrief::Over over = debrief::Over::oneAttempt;
};

/// The profile, cluster by cluster, each line with its interval. What is shown must outlive the column.
void addProfile(Widget& column, const model::CompetencyFramework& framework, const debrief::Profile& profile,
                const ProfileLines& lines);
/// The same of core values, with what the signs before statements mean and the negative behaviours that were at risk.
void addValues(Widget& column, const model::CompetencyFramework& framework, const debrief::Profile& profile,
               const ProfileLines& lines);

} // namespace window
