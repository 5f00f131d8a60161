#pragma once

#include "model/CompetencyFramework.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace content {

/// A framework, or parts of it, written out for people.
struct FrameworkDescription {
    std::string text;
    std::vector<std::string> problems; ///< one sentence for each id or name that the framework does not have
};

/// Writes the whole framework (no ids), or the parts named: a cluster, a competency (`EA`), a competency at a level
/// (`EA-1`), a value, a statement (`EA-1.3`, `PRO+7`) or a rank; also by its name, or part of the name. Small and
/// capital letters are the same. Lines have at most `width` characters.
[[nodiscard]] FrameworkDescription describeFramework(const model::CompetencyFramework& framework,
                                                     std::span<const std::string> ids, std::size_t width);

} // namespace content
