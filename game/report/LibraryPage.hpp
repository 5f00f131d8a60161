#pragma once

#include "content/CoursePlan.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "report/Keyings.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace report {

/// One scenario of a library, with what the page about the library tells of it.
struct LibraryScenario {
    const model::Scenario* scenario = nullptr;
    std::vector<std::uint32_t> statements; ///< proof::statementsIn()
    std::vector<Agreement> agreements;     ///< with those who keyed it blind
};

/// What a library trains, as Markdown: each scenario with whom it is for, how long it takes, its content note and how
/// far those who keyed it blind agree with its key; which scenario calls for what; the courses; how far the framework
/// is covered. Sorted by level, then title. The bytes are the same for the same content.
[[nodiscard]] std::string libraryPage(std::vector<LibraryScenario> scenarios,
                                      const std::vector<content::CoursePlan>& courses,
                                      const model::CompetencyFramework& framework);

} // namespace report
