#pragma once

#include "content/Diagnostic.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace report {

/// A diagnostic as content::format tells it, in lines of at most `width` characters: the explanation is broken at
/// spaces, and of a longer line of the file the part around the caret is shown. Width 0: every line whole.
[[nodiscard]] std::string diagnosticText(const content::Diagnostic& diagnostic, std::size_t width);

/// The first problems of a file as an author reads them, and how many more there are.
[[nodiscard]] std::string problemsText(const std::vector<content::Diagnostic>& problems, std::size_t most,
                                       std::size_t width);

} // namespace report
