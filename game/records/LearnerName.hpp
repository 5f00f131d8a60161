#pragma once

#include "records/Problem.hpp"

#include <optional>
#include <string_view>

namespace records {

/// A name without the spaces around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Why a trimmed name cannot be kept; nothing when it can.
[[nodiscard]] std::optional<Problem> whatIsWrongWithName(std::string_view name);

} // namespace records
