#pragma once

#include "records/Problem.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace records {

/// What a check of a records file found.
struct CheckedRecords {
    std::vector<std::string> faults; ///< a plain sentence each; none: all is as it was written
    std::size_t learners = 0;
    std::size_t attempts = 0;
    std::size_t decisions = 0;
};

/// Looks at all there is in a records file, or a backup, that no running program has open: its pages, its tables, what
/// refers to what, the kept scenarios and frameworks against their hashes, and each attempt. Works on a copy, so
/// nothing in the file changes. A problem when the file cannot be looked at.
[[nodiscard]] Outcome<CheckedRecords> checkRecords(const std::filesystem::path& file);

} // namespace records
