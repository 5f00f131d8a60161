#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The statement's id that `typed` is most likely meant to be, or nothing when none is near: of the same value and
/// side, or the same competency and level, where there is any such; the one with the next number first.
[[nodiscard]] std::string nearestStatement(std::string_view typed, const std::vector<std::string_view>& known);

} // namespace content
