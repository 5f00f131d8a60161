#pragma once

#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "model/AlikeStatements.hpp"

#include <string>
#include <string_view>

namespace content {

/// Reads a file that says which statements of a framework read alike (assets/quiz/alike.yaml says how it is written),
/// so that no question sets them against each other. What it says of another framework is nothing here.
[[nodiscard]] Loaded<model::AlikeStatements> readAlike(std::string_view text, const std::string& file,
                                                       const model::CompetencyFramework& framework,
                                                       const Limits& limits = {});

} // namespace content
