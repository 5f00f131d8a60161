#pragma once

#include "model/CompetencyFramework.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace report {

/// One scenario of a library, with how often each statement can come up in it: proof::statementsIn().
struct CoveredScenario {
    std::string id;
    std::string title;
    std::vector<std::uint32_t> statements;
};

/// Which statements the scenarios sample, and which none does. As lines of text, one a statement.
[[nodiscard]] std::string coverageText(const std::vector<CoveredScenario>& scenarios,
                                       const model::CompetencyFramework& framework);

/// As a table for a spreadsheet (RFC 4180; text that a spreadsheet would take for a formula is quoted with ').
[[nodiscard]] std::string coverageCsv(const std::vector<CoveredScenario>& scenarios,
                                      const model::CompetencyFramework& framework);

/// As one page that needs nothing else.
[[nodiscard]] std::string coverageHtml(const std::vector<CoveredScenario>& scenarios,
                                       const model::CompetencyFramework& framework);

[[nodiscard]] std::string coverageJson(const std::vector<CoveredScenario>& scenarios,
                                       const model::CompetencyFramework& framework);

} // namespace report
