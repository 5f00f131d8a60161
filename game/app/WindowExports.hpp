#pragma once

#include "app/Paths.hpp"
#include "content/Limits.hpp"
#include "review/Review.hpp"
#include "window/People.hpp"

#include <filesystem>
#include <memory>

namespace app {

/// What the window writes exports with: the same as `judgement export`. They are in a folder of their own below
/// `folder` unless somebody writes another; `practice` must outlive what is returned. `limits`: for content that is
/// kept with rounds of questions.
[[nodiscard]] window::Exports windowExports(std::shared_ptr<review::Review> review, const practice::Practice& practice,
                                            std::filesystem::path folder, const Environment& environment,
                                            const content::Limits& limits = {});

/// Going through folders: the home folder, and sticks and discs below `media` (where the system puts them).
[[nodiscard]] window::Folders windowFolders(std::filesystem::path home, std::vector<std::filesystem::path> media);
/// The same for this account.
[[nodiscard]] window::Folders windowFolders(const Environment& environment);

/// Sheets of one-time codes, as `judgement accounts codes --sheet` writes them.
[[nodiscard]] window::People::Sheets windowSheets(std::shared_ptr<review::Review> review);

} // namespace app
