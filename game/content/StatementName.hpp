#pragma once

#include "content/Problems.hpp"
#include "content/YamlTree.hpp"
#include "model/CompetencyFramework.hpp"

#include <optional>

namespace content {

/// The statement of the framework that a file names; reports a name that is none, with the nearest.
[[nodiscard]] std::optional<model::StatementId>
statementNamed(YamlValue name, const model::CompetencyFramework& framework, Problems& problems);

} // namespace content
