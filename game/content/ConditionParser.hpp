#pragma once

#include "content/ScenarioDraft.hpp"

#include <optional>
#include <string_view>

namespace content {

/// Parses a condition (docs/scenario-format.md) into the draft's scenario. Names are noted in the draft and resolved
/// when the whole file has been read. `place` is the offset of the condition's first character. Nothing, with a report,
/// when the text is not a condition.
[[nodiscard]] std::optional<model::ConditionId> parseCondition(std::string_view text, Offset place,
                                                               ScenarioDraft& draft);

} // namespace content
