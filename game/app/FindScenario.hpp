#pragma once

#include "app/Context.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace app {

struct FoundScenario {
    std::filesystem::path file;
    std::string rank; ///< the scenario's own
};

/// A scenario named by path or id. Its diagnostics are printed when it cannot be played.
[[nodiscard]] std::variant<FoundScenario, Exit> findScenario(const Context& context, const practice::Practice& practice,
                                                             const std::string& named);

} // namespace app
