#include "app/Paths.hpp"

#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

Environment processEnvironment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        if (value == nullptr || *value == '\0') {
            return std::nullopt;
        }
        return value;
    };
}

std::optional<Paths> userPaths(const Environment& environment) {
    const auto home = environment("HOME");
    const auto folder = [&](const std::string& variable, const char* underHome) -> std::optional<fs::path> {
        const auto value = environment(variable);
        // A relative path is to be ignored, says the specification.
        if (value && fs::path(*value).is_absolute()) {
            return fs::path(*value) / "judgement-call";
        }
        if (home) {
            return fs::path(*home) / underHome / "judgement-call";
        }
        return std::nullopt;
    };
    const auto data = folder("XDG_DATA_HOME", ".local/share");
    const auto config = folder("XDG_CONFIG_HOME", ".config");
    const auto state = folder("XDG_STATE_HOME", ".local/state");
    if (!data || !config || !state) {
        return std::nullopt;
    }
    return Paths{*data, *config, *state};
}

std::optional<fs::path> documentsFolder(const Environment& environment) {
    const auto home = environment("HOME");
    std::error_code ignored;
    const auto config = environment("XDG_CONFIG_HOME");
    std::ifstream lines(config && fs::path(*config).is_absolute()
                            ? fs::path(*config) / "user-dirs.dirs"
                            : fs::path(home.value_or("")) / ".config" / "user-dirs.dirs");
    constexpr std::string_view key = "XDG_DOCUMENTS_DIR=\"";
    constexpr std::string_view underHome = "$HOME/";
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(key) || !line.ends_with('"') || line.size() <= key.size()) {
            continue;
        }
        const std::string value = line.substr(key.size(), line.size() - key.size() - 1);
        const fs::path folder =
            value.starts_with(underHome) && home ? fs::path(*home) / value.substr(underHome.size()) : fs::path(value);
        if (folder.is_absolute() && fs::is_directory(folder, ignored)) {
            return folder;
        }
    }
    if (home && fs::path(*home).is_absolute() && fs::is_directory(*home, ignored)) {
        return fs::path(*home);
    }
    return std::nullopt;
}

std::optional<fs::path> findShare(const fs::path& program) {
    const auto holdsAssets = [](const fs::path& folder) {
        std::error_code ignored;
        return fs::is_directory(folder / "assets" / "frameworks", ignored);
    };
    const fs::path installed = program.parent_path().parent_path() / "share" / "judgement-call";
    if (holdsAssets(installed)) {
        return installed;
    }
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (holdsAssets(folder)) {
            return folder;
        }
    }
    return std::nullopt;
}

fs::path programFile() {
    std::error_code error;
    fs::path file = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::current_path(error) / "judgement" : file;
}

} // namespace app
