#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace records {

/// Of an id that a scenario gives, a rank and the like.
inline constexpr std::size_t mostIdCharacters = 64;

enum class LineBreaks { allowed, refused };

/// How many characters a text has; nothing when it is not well-formed UTF-8 or holds characters that cannot be shown:
/// control characters, and those that change the direction of text invisibly.
[[nodiscard]] std::optional<std::size_t> plainLength(std::string_view text, LineBreaks lineBreaks);

/// The text without what `plainLength` refuses (line feeds stay), for where it is typed or pasted.
[[nodiscard]] std::string withoutUnplain(std::string_view text);

/// A text made fit for a sentence: what `plainLength` refuses is replaced by question marks.
[[nodiscard]] std::string madePlain(std::string_view text);

} // namespace records
