#pragma once

#include "play/Runner.hpp"

#include <cstddef>
#include <string>

namespace practice {

/// What an author is shown where nothing can be chosen: the situation's text, its choices with their conditions and
/// whether those hold, and what is remembered. `runner` is stuck. `check` is the command that explains it, as it would
/// be typed. In lines of at most `width` characters; 0: one line a paragraph.
[[nodiscard]] std::string deadEndText(const play::Runner& runner, const std::string& check, std::size_t width);

} // namespace practice
