#pragma once

#include "app/Context.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// The scenarios that story tests name, each read once. The context must outlive it.
class StoryScenarios {
public:
    StoryScenarios(const Context& context, const model::CompetencyFramework& framework)
        : m_context(context), m_framework(framework) {}

    [[nodiscard]] const model::CompetencyFramework& framework() const { return m_framework; }

    /// What a test refers to: an id in the gallery, or a file as seen from the test's folder. The scenario, or why
    /// there is none, in plain sentences.
    [[nodiscard]] std::variant<const model::Scenario*, std::string> find(const std::string& reference,
                                                                         const std::filesystem::path& folder);

private:
    struct Read {
        std::optional<model::Scenario> scenario;
        std::string problem;
    };
    [[nodiscard]] const Read& read(const std::filesystem::path& file);
    [[nodiscard]] std::variant<const model::Scenario*, std::string> findById(const std::string& id);

    const Context& m_context;
    const model::CompetencyFramework& m_framework;
    std::map<std::string, Read> m_files; ///< by path
    std::optional<std::vector<std::filesystem::path>> m_gallery;
};

} // namespace app
