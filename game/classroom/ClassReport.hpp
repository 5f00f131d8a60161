#pragma once

#include "classroom/ClassDebrief.hpp"
#include "model/CompetencyFramework.hpp"
#include "practice/Practice.hpp"
#include "records/Classes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace classroom {

/// Where and when a class was held, for its reports.
struct ClassFacts {
    std::string id;
    std::string startedAt; ///< UTC, ISO 8601
    std::string endedAt;   ///< empty while it is open
    std::string frameworkHash;
    std::string scenarioHash; ///< empty for a quiz
    std::string programVersion;
    records::UnixMilliseconds started = 0; ///< as `startedAt`
    std::optional<records::UnixMilliseconds> ended = {};
};

[[nodiscard]] ClassFacts factsOf(const records::ClassHead& head, std::optional<records::UnixMilliseconds> ended);

/// What a class came to as plain text in lines of at most `width` characters, as report::text makes a debrief. Names
/// nobody.
[[nodiscard]] std::string classText(const ClassDebrief& debrief, const ClassFacts& facts,
                                    const model::CompetencyFramework& framework, std::size_t width = 80);

/// The same as data (docs/exports.md).
[[nodiscard]] std::string classJson(const ClassDebrief& debrief, const ClassFacts& facts,
                                    const model::CompetencyFramework& framework);

/// A line for each option of each decision or question, with how many took it in each vote.
[[nodiscard]] std::string classCsv(const ClassDebrief& debrief);

/// A page of its own, with all that it needs in it.
[[nodiscard]] std::string classHtml(const ClassDebrief& debrief, const ClassFacts& facts,
                                    const model::CompetencyFramework& framework);

/// Pages to print, talk over and put on file.
[[nodiscard]] std::variant<std::string, practice::Problem>
classPdf(const ClassDebrief& debrief, const ClassFacts& facts, const model::CompetencyFramework& framework);

/// xAPI 1.0.3 statements (docs/exports.md) of a group without members that is called by the class's random id: when it
/// began, each vote with its split, each choice that was taken, its end, and its profile. No words that anybody wrote.
[[nodiscard]] std::string classXapi(const ClassSession& session, const ClassDebrief& debrief, const ClassFacts& facts,
                                    const model::CompetencyFramework& framework, const std::string& installation);

} // namespace classroom
