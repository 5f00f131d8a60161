#pragma once

#include "practice/Practice.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace practice {

/// The scenario files (*.yaml) that lie directly in the library's folders, read one after the other when they are first
/// wanted: hundreds of them take seconds, which a window spends saying so.
class Gallery {
public:
    Gallery(std::vector<std::filesystem::path> folders, std::shared_ptr<const model::CompetencyFramework> framework,
            content::Limits limits);

    /// Reads the next file, if there is one.
    GalleryReading readNext();
    /// All of them, those that lack being read first: sorted by level, then title; those with problems come last, by
    /// file name. A folder that cannot be read is a card that says so.
    [[nodiscard]] std::span<const ScenarioCard> cards();

private:
    void findFiles();

    std::vector<std::filesystem::path> m_folders;
    std::shared_ptr<const model::CompetencyFramework> m_framework;
    content::Limits m_limits;
    bool m_found = false;
    std::vector<std::filesystem::path> m_files;
    std::size_t m_next = 0;
    std::vector<ScenarioCard> m_cards;
    bool m_sorted = false;
};

/// Reads one scenario file. Result: the card, and the file's bytes if they are a scenario.
struct ReadCard {
    ScenarioCard card;
    std::string bytes;
};
[[nodiscard]] ReadCard readCard(const std::filesystem::path& file, const model::CompetencyFramework& framework,
                                const content::Limits& limits);

} // namespace practice
