#pragma once

#include "classroom/ClassDebrief.hpp"
#include "model/CompetencyFramework.hpp"

#include <cstddef>
#include <string>

namespace classroom {

/// Where and when a class was held, for its reports.
struct ClassFacts {
    std::string id;
    std::string startedAt; ///< UTC, ISO 8601
    std::string endedAt;   ///< empty while it is open
    std::string frameworkHash;
    std::string scenarioHash; ///< empty for a quiz
    std::string programVersion;
};

/// What a class came to as plain text in lines of at most `width` characters, as report::text makes a debrief. Names
/// nobody.
[[nodiscard]] std::string classText(const ClassDebrief& debrief, const ClassFacts& facts,
                                    const model::CompetencyFramework& framework, std::size_t width = 80);

/// The same as data (docs/exports.md).
[[nodiscard]] std::string classJson(const ClassDebrief& debrief, const ClassFacts& facts,
                                    const model::CompetencyFramework& framework);

/// A line for each option of each decision or question, with how many took it in each vote.
[[nodiscard]] std::string classCsv(const ClassDebrief& debrief);

} // namespace classroom
