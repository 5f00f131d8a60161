#pragma once

#include <string>
#include <string_view>

namespace content {

/// The text with small letters for capitals and plain ones for those with accents ("sion" for "Siôn"; Latin script
/// only), to be looked for in and compared.
[[nodiscard]] std::string folded(std::string_view text);

/// Whether every word of `wanted` is in the text; both folded. Nothing wanted is in every text.
[[nodiscard]] bool holdsWords(std::string_view text, std::string_view wanted);

} // namespace content
