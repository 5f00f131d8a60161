#pragma once

#include "practice/Practice.hpp"

#include <filesystem>
#include <vector>

namespace practice {

/// Reads the scenario files (*.yaml) that lie directly in the folders, sorted by level, then title; those with problems
/// come last, by file name. A folder that cannot be read becomes a card that says so.
[[nodiscard]] std::vector<ScenarioCard> readGallery(const std::vector<std::filesystem::path>& folders,
                                                    const model::CompetencyFramework& framework,
                                                    const content::Limits& limits);

/// Reads one scenario file. Result: the card, and the file's bytes if they are a scenario.
struct ReadCard {
    ScenarioCard card;
    std::string bytes;
};
[[nodiscard]] ReadCard readCard(const std::filesystem::path& file, const model::CompetencyFramework& framework,
                                const content::Limits& limits);

} // namespace practice
