#pragma once

#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "model/CompetencyFramework.hpp"

#include <string_view>

namespace content {

/// Reads a competency framework file (docs/framework-format.md). `file` is the name used in diagnostics.
/// Result: the framework, indexed, or all diagnostics of the file, sorted.
[[nodiscard]] Loaded<model::CompetencyFramework> readFramework(std::string_view text, const std::string& file,
                                                               const Limits& limits = {});

} // namespace content
