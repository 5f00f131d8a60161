#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace content {

/// Where the quoted text that begins at `where` ends, behind its closing mark; npos when it does not.
[[nodiscard]] std::size_t behindQuote(std::string_view text, std::size_t where);

/// Whether the quotation mark at `where` has its counterpart. yaml-cpp takes the end of a line at the end of the file
/// for one.
[[nodiscard]] bool isClosedQuote(std::string_view text, std::size_t where);

/// The quotation mark behind `where` that is not closed, if there is one before the bracket at `where` is closed.
[[nodiscard]] std::optional<std::size_t> unclosedQuote(std::string_view text, std::size_t where);

/// Whether nothing but commas and closing brackets stands on the line behind the closing quotation mark of the text
/// that begins at `where`.
[[nodiscard]] bool endsItsLine(std::string_view text, std::size_t where);

/// Whether what stands at `where` follows, on its line, a curly quotation mark that begins a value and is taken for a
/// letter, so that a colon or a comma behind it ends that value.
[[nodiscard]] bool isBehindCurlyQuote(std::string_view text, std::size_t where);

/// What to write then.
inline constexpr std::string_view straightQuotes =
    "put the text in straight quotation marks (\"): curly ones count as letters and do not hold it together";

/// Whether the line with the quotation mark at `where` ends in a curly one, which closes nothing.
[[nodiscard]] bool endsInCurlyQuote(std::string_view text, std::size_t where);

} // namespace content
