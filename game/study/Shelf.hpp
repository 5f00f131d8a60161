#pragma once

#include "content/Diagnostic.hpp"
#include "content/Excerpt.hpp"
#include "content/Limits.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Question.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace study {

/// A quiz file, readable or not.
struct QuizCard {
    std::filesystem::path path;
    std::shared_ptr<const model::Quiz> quiz; ///< null when the file has problems
    std::vector<content::Diagnostic> problems;
};

/// Where the scenes of a quiz file come from.
using ExcerptsFor = std::function<content::Excerpts(const std::filesystem::path& quiz)>;

/// The quiz files (*.yaml) that lie directly in some folders, read when they are first wanted. A folder that is not
/// there holds none.
class Shelf {
public:
    Shelf(std::vector<std::filesystem::path> folders, std::shared_ptr<const model::CompetencyFramework> framework,
          ExcerptsFor excerpts, content::Limits limits);

    /// By title; those with problems come last, by file name. Of two with one id the second is a problem.
    [[nodiscard]] std::span<const QuizCard> cards();

private:
    void read();

    std::vector<std::filesystem::path> m_folders;
    std::shared_ptr<const model::CompetencyFramework> m_framework;
    ExcerptsFor m_excerpts;
    content::Limits m_limits;
    bool m_read = false;
    std::vector<QuizCard> m_cards;
};

} // namespace study
