#pragma once

#include "content/Limits.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Question.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace study {

/// A question as it is kept with a round: a quiz of its own, in the format that authors write. The same question gives
/// the same bytes wherever it stands.
[[nodiscard]] std::string keptBytes(model::Question question, const model::CompetencyFramework& framework);

/// The question again, with the framework that it was kept with; nothing where it cannot be read.
[[nodiscard]] std::optional<model::Question>
readKept(std::string_view bytes, const model::CompetencyFramework& framework, const content::Limits& limits);

} // namespace study
