#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace content {

/// Who may read a new file: whoever the person has set, or, for what is about others, only the person's own account.
enum class Readers { asSet, owner };

struct NewFile {
    std::filesystem::path place;
    std::string bytes;
    Readers readers = Readers::asSet;
};

/// Which file could not be written, and what the system says about it.
struct WriteProblem {
    std::filesystem::path place;
    std::string reason;
};

/// Writes files so that each is there whole or not at all, even when the power fails, and none is replaced before all
/// are safely written beside their places. On a problem nothing is left behind.
[[nodiscard]] std::optional<WriteProblem> writeFiles(std::span<const NewFile> files);

/// The same for one file; a problem as one sentence for people.
[[nodiscard]] std::optional<std::string> writeFile(const std::filesystem::path& file, std::string_view bytes,
                                                   Readers readers = Readers::asSet);

} // namespace content
