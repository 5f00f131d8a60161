#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace content {

/// Whether the quotation mark at `where` has its counterpart. yaml-cpp takes the end of a line at the end of the file
/// for one.
[[nodiscard]] bool isClosedQuote(std::string_view text, std::size_t where);

/// The quotation mark behind `where` that is not closed, if there is one before the bracket at `where` is closed.
[[nodiscard]] std::optional<std::size_t> unclosedQuote(std::string_view text, std::size_t where);

} // namespace content
