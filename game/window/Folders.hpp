#pragma once

#include "practice/Practice.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// What the window needs to let somebody go through folders.
struct Folders {
    struct Place {
        std::string name; ///< as people call it
        std::filesystem::path path;
    };
    std::filesystem::path home;
    std::function<std::vector<Place>()> places; ///< where one can begin: the home folder, sticks and discs
    /// The names of the folders in one, sorted; hidden ones left out.
    std::function<practice::Outcome<std::vector<std::string>>(const std::filesystem::path& folder)> inside;
    /// Makes a folder in one.
    std::function<std::optional<practice::Problem>(const std::filesystem::path& folder, const std::string& name)> make;
};

} // namespace window
