#pragma once

#include "app/StaffDesk.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Writes codes to a PDF to print, for the person's own account only (mode 0600). A problem where something is there
/// already. The audit trail is told first, that it happens and how many codes there are.
[[nodiscard]] std::optional<practice::Problem> writeCodeSheet(review::Administration& administration,
                                                              const review::Visitor& visitor,
                                                              const std::vector<records::NewAccount>& codes,
                                                              records::UnixMilliseconds given,
                                                              const std::filesystem::path& file);

/// Why a sheet cannot come to be there; nothing where it can, as far as can be told.
[[nodiscard]] std::optional<practice::Problem> sheetRefusal(const std::filesystem::path& file);

/// Gives the codes that are wished for, and hands them over: on a sheet, or in the terminal.
[[nodiscard]] Exit handOverCodes(StaffDesk& desk, const std::vector<review::CodeWish>& wishes,
                                 const std::optional<std::filesystem::path>& sheet);

} // namespace app
