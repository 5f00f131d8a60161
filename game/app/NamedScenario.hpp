#pragma once

#include "app/Context.hpp"
#include "content/ScenarioPlaces.hpp"
#include "model/CompetencyFramework.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// A scenario that was read to be looked at, not played.
struct NamedScenario {
    std::filesystem::path file;
    std::string text; ///< of the file
    content::PlacedScenario placed;
};

/// One that the gallery has, as it is listed where another was asked for.
struct KnownScenario {
    std::string id;
    std::string title;
};

/// Says on standard error that there is no such scenario, and which there are.
[[nodiscard]] Exit noSuchScenario(const std::string& name, const std::vector<KnownScenario>& gallery);

/// Says on standard error that several scenarios have that id, and in which files.
[[nodiscard]] Exit severalScenarios(const std::string& name, const std::vector<std::filesystem::path>& files);

/// Adds a file that is not among them yet under any name: the same folder may be given twice.
void addFile(std::vector<std::filesystem::path>& files, const std::filesystem::path& file);

/// A scenario named by its file, or by its id in the gallery's folders. When there is none, or it cannot be read, that
/// is said on standard error.
[[nodiscard]] std::variant<NamedScenario, Exit>
readNamedScenario(const Context& context, const model::CompetencyFramework& framework, const std::string& name);

} // namespace app
