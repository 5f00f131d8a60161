#pragma once

#include <string>

namespace drawing {

/// Adds to a finished PDF file what Cairo 1.16 cannot say: that its tags are to be trusted, that it is in UK English,
/// and that a window should show its title rather than the file's name. It is appended as an incremental update (ISO
/// 32000-1, 7.5.6). A file that already says so, or is laid out otherwise, stays as it is.
[[nodiscard]] std::string withReaderHints(std::string pdf);

} // namespace drawing
