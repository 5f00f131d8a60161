// What the window shows of folders.

#include "app/WindowExports.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace {

namespace fs = std::filesystem;
using practice::Problem;

practice::Outcome<std::vector<std::string>> foldersIn(const fs::path& folder) {
    constexpr std::size_t most = 2000;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    if (error) {
        return Problem{"The folder " + folder.string() + " cannot be looked into (" + error.message() +
                       "). Choose another."};
    }
    std::vector<std::string> names;
    for (const fs::directory_iterator end; entry != end && names.size() < most; entry.increment(error)) {
        std::error_code ignored;
        const std::string name = entry->path().filename().string();
        const bool shows = !name.starts_with('.') && content::hasVisibleCharacter(name);
        if (shows && entry->is_directory(ignored)) {
            names.push_back(name);
        }
        if (error) {
            break;
        }
    }
    std::ranges::sort(names);
    return names;
}

std::optional<Problem> makeFolder(const fs::path& folder, const std::string& name) {
    if (name.find('/') != std::string::npos || name.starts_with('.')) {
        return Problem{"A folder's name has no / in it and does not begin with a dot. Write another."};
    }
    std::error_code error;
    if (fs::exists(fs::symlink_status(folder / name, error))) {
        return Problem{"There is something of that name here already."};
    }
    if (!fs::create_directory(folder / name, error)) {
        return Problem{"The folder could not be made (" + error.message() + "). Choose another place."};
    }
    return std::nullopt;
}

} // namespace

window::Folders windowFolders(fs::path home, std::vector<fs::path> media) {
    window::Folders folders;
    folders.home = home;
    folders.places = [home, media = std::move(media)] {
        std::vector<window::Folders::Place> places{{"Home", home}};
        for (const fs::path& below : media) {
            const auto found = foldersIn(below);
            if (const auto* names = std::get_if<std::vector<std::string>>(&found)) {
                for (const std::string& name : *names) {
                    places.push_back({name, below / name});
                }
            }
        }
        return places;
    };
    folders.inside = foldersIn;
    folders.make = makeFolder;
    return folders;
}

window::Folders windowFolders(const Environment& environment) {
    const fs::path home = environment("HOME").value_or("/");
    std::vector<fs::path> media;
    if (const auto user = environment("USER")) {
        media = {fs::path("/media") / *user, fs::path("/run/media") / *user};
    }
    return windowFolders(home, std::move(media));
}

} // namespace app
