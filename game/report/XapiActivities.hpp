#pragma once

#include "debrief/Profile.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "report/XapiParts.hpp"

#include <span>

/// What statements are about. An activity is described in one way only, whoever met it and however: stores expect that.
namespace report::xapi_parts {

[[nodiscard]] Json storyActivity(const model::Scenario& scenario);
/// The situation as a question with all of its choices. Which of them were there to be taken is the decision's to tell;
/// and none is the correct one.
[[nodiscard]] Json situationActivity(const model::Scenario& scenario, model::SituationId id);
/// The competencies and values that a decision called for, each once.
[[nodiscard]] Json calledForActivities(const model::CompetencyFramework& framework,
                                       std::span<const debrief::Observation> observations);
/// A line of a profile.
[[nodiscard]] Json unitJson(const model::CompetencyFramework& framework, const debrief::UnitEvidence& evidence);

} // namespace report::xapi_parts
