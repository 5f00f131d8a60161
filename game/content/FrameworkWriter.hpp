#pragma once

#include "model/CompetencyFramework.hpp"

#include <string>

namespace content {

/// The framework as a file of docs/framework-format.md: reading it again gives the same framework, and the same
/// framework always gives the same bytes. Competencies and values without any statement are left out, with the ranks'
/// exceptions about them; so are a competency's highest levels where they have none.
[[nodiscard]] std::string writeFramework(const model::CompetencyFramework& framework);

} // namespace content
