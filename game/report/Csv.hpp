#pragma once

#include "report/ExportedAttempt.hpp"

#include <span>
#include <string>

namespace report {

/// Attempts as tables for spreadsheets (docs/exports.md names the columns): no name, only random ids.

/// A line for each decision.
[[nodiscard]] std::string decisionsCsv(std::span<const ExportedAttempt> attempts, Reasons reasons);

/// A line for each unit of each attempt's profile, those that nothing called for included.
[[nodiscard]] std::string profileCsv(std::span<const ExportedAttempt> attempts);

} // namespace report
