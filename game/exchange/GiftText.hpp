#pragma once

#include "exchange/TextFile.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace exchange::gift {

/// What is shown where something is to be filled in.
inline constexpr std::string_view gap = "____";

/// Where `part` stands in the text, no backslash before it, from `from` on; npos where it does not.
[[nodiscard]] std::size_t findPlain(std::string_view text, std::string_view part, std::size_t from = 0);

/// The text with what stands behind backslashes: \n is a line break, \\ a backslash, and so on; a backslash before
/// anything that needs none stays.
[[nodiscard]] std::string unescaped(std::string_view text);

/// The text so that `unescaped` gives it back, and none of its signs is taken for one of the format's.
[[nodiscard]] std::string escaped(std::string_view text);

/// A text as written, with the name of its format before it ("[html]") or without: what people are to read.
[[nodiscard]] Plain textOf(std::string_view written);

} // namespace exchange::gift
