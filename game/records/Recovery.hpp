#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace records {

/// What could be read of damaged records, in a file of its own.
struct Recovered {
    std::filesystem::path file; ///< sound records: `records-recovered-….sqlite` beside the damaged ones
    std::size_t learners = 0;
    std::size_t attempts = 0;
    std::size_t decisions = 0;
    std::vector<std::string> lost; ///< a plain sentence each; none: everything was there
};

/// Copies what can still be read of records that no running program has open into a new file beside them, attempt by
/// attempt, each checked as the program reads it. The damaged file and its log stay as they are and where they are; to
/// use what was recovered, `restore` it.
[[nodiscard]] Outcome<Recovered> recover(const std::filesystem::path& file, UnixMilliseconds now);

} // namespace records
