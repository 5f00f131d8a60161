#pragma once

#include "app/Context.hpp"
#include "content/Excerpt.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Finds what quizzes take from scenarios: in the folders of the gallery, and in the folders of a quiz and above it.
/// Each scenario is read once. Context and framework must outlive it.
class QuizExcerpts {
public:
    QuizExcerpts(const Context& context, const model::CompetencyFramework& framework)
        : m_context(context), m_framework(framework) {}

    [[nodiscard]] content::Excerpt find(const std::filesystem::path& quiz, std::string_view scenario,
                                        std::string_view situation);

private:
    struct Known {
        std::filesystem::path file;
        std::string id;                          ///< as the file says; not yet known to be good
        std::optional<model::Scenario> scenario; ///< nothing when it could not be read
        bool read = false;
    };
    std::vector<Known>& in(const std::filesystem::path& folder);
    content::Excerpt from(Known& known, std::string_view situation);

    const Context& m_context;
    const model::CompetencyFramework& m_framework;
    std::map<std::filesystem::path, std::vector<Known>> m_folders;
};

} // namespace app
