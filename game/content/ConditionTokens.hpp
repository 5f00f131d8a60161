#pragma once

#include "model/Scenario.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace content {

/// One word or sign of a condition.
struct ConditionToken {
    enum class Kind { word, number, relation, opening, closing, dot, end, bad } kind;
    std::string_view text;
    std::size_t at; ///< where it begins in the condition
};

/// The first token of `text` from `from` on.
[[nodiscard]] ConditionToken nextConditionToken(std::string_view text, std::size_t from);

[[nodiscard]] std::optional<model::Relation> relationOf(std::string_view text);

/// The relation that holds with both sides changed over.
[[nodiscard]] model::Relation mirrored(model::Relation relation);

/// As it is written in a condition.
[[nodiscard]] std::string_view signOf(model::Relation relation);

} // namespace content
