#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace app {

struct YamlFiles {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> problems; ///< a sentence for each folder that could not be read
};

/// The files named, and the YAML files in folders named and below them, sorted by name within each.
[[nodiscard]] YamlFiles yamlFilesIn(std::span<const std::filesystem::path> paths);

} // namespace app
