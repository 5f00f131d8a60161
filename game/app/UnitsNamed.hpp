#pragma once

#include "app/Program.hpp"
#include "model/CompetencyFramework.hpp"

#include <string>
#include <variant>
#include <vector>

namespace app {

/// The units that words such as "EA", "EA-2" and "PRO" mean; says on standard error which one means nothing.
[[nodiscard]] std::variant<std::vector<model::UnitId>, Exit> unitsNamed(const model::CompetencyFramework& framework,
                                                                        const std::vector<std::string>& about);

} // namespace app
