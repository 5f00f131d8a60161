#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace records {

/// Deletes the debriefs that the program wrote under `folder` (one folder for each attempt) in which one of these ids
/// or names stands, and the same of exports that were written there; files that the program did not write stay. Adds a
/// sentence for each that could not be deleted, and for each export that is not whole any more.
void deleteDebriefsWith(const std::filesystem::path& folder, const std::vector<std::string>& words,
                        std::vector<std::string>& notes);

} // namespace records
