#pragma once

#include "content/CoursePlan.hpp"
#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace practice {

/// A course file of the library, readable or not.
struct CourseCard {
    std::filesystem::path path;
    std::shared_ptr<const content::CoursePlan> plan; ///< null when the file has problems
    std::vector<content::Diagnostic> problems;
};

/// The course files (*.yaml) that lie in the folders "courses" of the library's folders, read when they are first
/// wanted. A folder that is not there holds none.
class CourseShelf {
public:
    CourseShelf(std::vector<std::filesystem::path> libraryFolders, content::Limits limits);

    /// By level, then title; those with problems come last, by file name. Of two with one id the second is a problem.
    [[nodiscard]] std::span<const CourseCard> cards();

private:
    void read();

    std::vector<std::filesystem::path> m_folders;
    content::Limits m_limits;
    bool m_read = false;
    std::vector<CourseCard> m_cards;
};

} // namespace practice
