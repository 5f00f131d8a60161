#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace app {

/// Reads an environment variable; empty values count as not set (XDG Base Directory Specification).
using Environment = std::function<std::optional<std::string>(const std::string& name)>;
[[nodiscard]] Environment processEnvironment();

/// Where things are kept, by the XDG Base Directory Specification 0.8. Nothing is made by asking.
struct Paths {
    std::filesystem::path data;   ///< records
    std::filesystem::path config; ///< settings.yaml
    std::filesystem::path state;  ///< logs
};

/// Nothing when neither the XDG variables nor HOME say where.
[[nodiscard]] std::optional<Paths> userPaths(const Environment& environment);

/// The folder for documents, which people look into: as xdg-user-dirs(5) has it, else the home folder. Nothing where
/// neither is there.
[[nodiscard]] std::optional<std::filesystem::path> documentsFolder(const Environment& environment);

/// The folder that holds `assets/` and `scenarios/`: beside an installed program (../share/judgement-call), or the
/// folder above it that has them when it runs from a build tree. Nothing when they are not found.
[[nodiscard]] std::optional<std::filesystem::path> findShare(const std::filesystem::path& program);

/// The running program's own file.
[[nodiscard]] std::filesystem::path programFile();

} // namespace app
