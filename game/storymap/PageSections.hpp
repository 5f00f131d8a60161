#pragma once

#include "storymap/Survey.hpp"

#include <string>

namespace storymap {

/// Findings that belong to no place in the picture, as HTML; empty when there are none.
[[nodiscard]] std::string wholeSection(const Story& story, const Survey& survey);

/// Every situation and ending with all that the author wrote and all that was found, as HTML sections.
[[nodiscard]] std::string entries(const Story& story, const Survey& survey);

} // namespace storymap
