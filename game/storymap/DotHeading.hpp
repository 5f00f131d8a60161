#pragma once

#include "storymap/Survey.hpp"

#include <string>

namespace storymap {

/// What stands above the picture: title, id and version, counts, findings of the whole, and the key to lines and marks.
[[nodiscard]] std::string headingLabel(const Story& story, const Survey& survey);

/// "scenario the-review, version 1 · framework met-cvf"
[[nodiscard]] std::string provenance(const model::Scenario& scenario);

/// "20 situations, 75 choices, 5 endings · 1 fault and 2 pieces of advice"
[[nodiscard]] std::string contents(const model::Scenario& scenario, const Survey& survey);

} // namespace storymap
