#pragma once

#include "practice/Practice.hpp"
#include "report/ExportFiles.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>

namespace app {

/// A folder that an export will be in: whole or not at all. The files are written to a folder beside it, which takes
/// its name when all of them are safe; asking the program to stop meanwhile waits until then.
class ExportFolder {
public:
    /// A problem where something is there already: an export never mixes with what was there before.
    [[nodiscard]] static std::variant<ExportFolder, practice::Problem> at(const std::filesystem::path& place);

    [[nodiscard]] std::optional<practice::Problem> write(std::span<const report::ExportFile> files) const;

    [[nodiscard]] const std::filesystem::path& place() const { return m_place; }

private:
    explicit ExportFolder(std::filesystem::path place) : m_place(std::move(place)) {}

    std::filesystem::path m_place;
};

} // namespace app
