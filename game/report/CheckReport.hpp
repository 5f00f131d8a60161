#pragma once

#include "content/CoursePlan.hpp"
#include "content/Diagnostic.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Question.hpp"
#include "model/Scenario.hpp"
#include "proof/PlacedFinding.hpp"
#include "proof/Proof.hpp"

#include <optional>
#include <string>
#include <vector>

namespace report {

/// What `check` found in one file.
struct CheckedFile {
    std::string path;
    std::vector<content::Diagnostic> diagnostics; ///< any: the file cannot be read, and the rest is empty
    std::vector<proof::PlacedFinding> findings;
    std::optional<model::Scenario> scenario;
    std::optional<proof::Proof> proof; ///< of the scenario
    std::optional<model::Quiz> quiz;   ///< where the file is one
    std::optional<content::CoursePlan> course;
};

/// Everything about the files as lines of text: what is wrong, in the order of the files, faults before advice, and
/// what was proved of each story. Without `advice`, only errors and faults. `width` is a terminal's, in characters; 0
/// where the text goes into a file: each finding then keeps to its own line.
[[nodiscard]] std::string checkText(const std::vector<CheckedFile>& files, const model::CompetencyFramework& framework,
                                    bool advice, std::size_t width);

/// The same as data; docs/authoring.md describes it. The bytes are the same for the same files.
[[nodiscard]] std::string checkJson(const std::vector<CheckedFile>& files, const model::CompetencyFramework& framework,
                                    bool advice);

} // namespace report
