#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

/// Adds `text` to `out` in lines of at most `width` characters, broken at spaces; `first` stands before the first line
/// and `rest` before the others. '\n' in the text starts a new line. A word longer than a line is not broken. Width 0:
/// no lines are broken.
void wrap(std::string& out, std::string_view text, std::size_t width, std::string_view first = {},
          std::string_view rest = {});

} // namespace content
