#pragma once

#include "classroom/ClassSession.hpp"
#include "model/CompetencyFramework.hpp"

#include <optional>
#include <string>

namespace classroom {

/// What a person's own first votes showed, for their own phone: decision by decision, then what that comes to with how
/// little it is. No score. Nothing for a quiz, and where they never voted. It is about a person, so it goes over
/// connections only that nobody can read along.
[[nodiscard]] std::optional<std::string> ownMessage(const ClassSession& session, Person person,
                                                    const model::CompetencyFramework& framework, model::RankId rank);

/// The phones' page with what shows a person's own debrief.
[[nodiscard]] std::string withOwnDebrief(std::string phonePage);

} // namespace classroom
