#include "app/YamlFiles.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

/// Folder by folder, so that one without rights is told and does not hide the others.
void lookInto(const fs::path& folder, YamlFiles& into, std::vector<fs::path>& found) {
    std::error_code error;
    std::vector<fs::path> folders;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        const auto extension = entry->path().extension();
        if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) {
            folders.push_back(entry->path());
        } else if ((extension == ".yaml" || extension == ".yml") && !entry->is_directory(ignored)) {
            found.push_back(entry->path());
        }
    }
    if (error) {
        into.problems.push_back("The folder " + folder.string() + " cannot be read (" + error.message() +
                                "). Check that you have the right to open it.");
    }
    for (const fs::path& inner : folders) {
        lookInto(inner, into, found);
    }
}

} // namespace

YamlFiles yamlFilesIn(std::span<const fs::path> paths) {
    YamlFiles all;
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            all.files.push_back(path);
            continue;
        }
        std::vector<fs::path> found;
        lookInto(path, all, found);
        std::ranges::sort(found);
        all.files.insert(all.files.end(), found.begin(), found.end());
    }
    return all;
}

} // namespace app
