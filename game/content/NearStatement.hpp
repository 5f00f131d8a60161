#pragma once

#include "model/CompetencyFramework.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The statement's id that `typed` is most likely meant to be, or nothing when none is near: of the same value and
/// side, or the same competency and level, where there is any such; the one with the next number first.
[[nodiscard]] std::string nearestStatement(std::string_view typed, const std::vector<std::string_view>& known);

/// Says that a whole competency, level or value was named where one statement is wanted.
struct WholeThing {
    std::string what;
    std::string expected;
};

/// The competency, level or value that `typed` names by its id or its name, in small or capital letters.
[[nodiscard]] std::optional<WholeThing> wholeNamed(const model::CompetencyFramework& framework, std::string_view typed);

} // namespace content
