#pragma once

#include "app/Context.hpp"
#include "content/ScenarioPlaces.hpp"
#include "model/CompetencyFramework.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace app {

/// A scenario that was read to be looked at, not played.
struct NamedScenario {
    std::filesystem::path file;
    std::string text; ///< of the file
    content::PlacedScenario placed;
};

/// A scenario named by its file, or by its id in the gallery's folders. When there is none, or it cannot be read, that
/// is said on standard error.
[[nodiscard]] std::variant<NamedScenario, Exit>
readNamedScenario(const Context& context, const model::CompetencyFramework& framework, const std::string& name);

} // namespace app
