#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace content {

/// What is wrong with a condition at a place, and what to write.
struct ConditionHint {
    std::string what;
    std::string expected;
};

/// What somebody may have meant who wrote what stands at `at` of a condition, where it is refused: a sign or a word of
/// another language, or of English.
[[nodiscard]] std::optional<ConditionHint> conditionHint(std::string_view text, std::size_t at);

} // namespace content
