#pragma once

#include <filesystem>
#include <string_view>

namespace app {

/// The program's log: what was done and what went wrong, never a name, a choice or a rationale. Files rotate at 1 MiB,
/// three are kept. Where the folder cannot be written the program goes on without a log.
void openLog(const std::filesystem::path& folder);
void logInfo(std::string_view message);
void logProblem(std::string_view message);

} // namespace app
