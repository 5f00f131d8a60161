#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace content {

/// Writes a file so that it is there whole or not at all, even when the power fails: into a new file beside it, synced,
/// then renamed over it. Nothing, or one sentence that says why it could not be written; the old file is then as it
/// was.
[[nodiscard]] std::optional<std::string> writeFile(const std::filesystem::path& file, std::string_view bytes);

} // namespace content
