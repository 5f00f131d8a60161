#pragma once

#include "practice/Practice.hpp"
#include "report/ExportFiles.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>

namespace app {

/// Files on their way into an export's folder: in a folder beside it, which takes its name when all of them are safe.
/// Let go of before that, nothing is left behind. As long as it lives, asking the program to stop waits.
class ExportWriting {
public:
    ExportWriting(ExportWriting&&) noexcept;
    ExportWriting& operator=(ExportWriting&&) noexcept;
    ~ExportWriting();

    [[nodiscard]] std::optional<practice::Problem> add(std::span<const report::ExportFile> files);
    /// Puts the folder in its place. Nothing can be added afterwards.
    [[nodiscard]] std::optional<practice::Problem> finish();

private:
    friend class ExportFolder;
    struct Waiting;
    explicit ExportWriting(std::unique_ptr<Waiting> waiting);

    std::unique_ptr<Waiting> m_waiting;
};

/// A folder that an export will be in: whole or not at all.
class ExportFolder {
public:
    /// A problem where something is there already: an export never mixes with what was there before.
    [[nodiscard]] static std::variant<ExportFolder, practice::Problem> at(const std::filesystem::path& place);

    [[nodiscard]] practice::Outcome<ExportWriting> begin() const;

    [[nodiscard]] const std::filesystem::path& place() const { return m_place; }

private:
    explicit ExportFolder(std::filesystem::path place) : m_place(std::move(place)) {}

    std::filesystem::path m_place;
};

} // namespace app
