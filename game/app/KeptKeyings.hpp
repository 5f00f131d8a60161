#pragma once

#include "app/Context.hpp"
#include "report/Keyings.hpp"

#include <filesystem>
#include <variant>
#include <vector>

namespace app {

/// Where what people keyed blind is kept: keyings/ID.csv beside the scenario.
[[nodiscard]] std::filesystem::path keyingsOf(const std::filesystem::path& scenario);

/// What is kept there; nothing where there is no such file. What is wrong with it is printed.
[[nodiscard]] std::variant<std::vector<report::KeyedDecision>, Exit> keptKeyings(const std::filesystem::path& file);

} // namespace app
