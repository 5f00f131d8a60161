#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace content {

/// Length in bytes of the well-formed UTF-8 character that `text` begins with (RFC 3629), or 0.
[[nodiscard]] std::size_t utf8Length(std::string_view text);

/// Number of characters; each malformed byte counts as one.
[[nodiscard]] std::size_t utf8Count(std::string_view text);

/// Whether the one character given re-orders the text around it without being seen (the explicit embeddings, overrides
/// and isolates of Unicode's bidirectional algorithm, which make a file read differently from what it says).
[[nodiscard]] bool isInvisibleDirection(std::string_view character);

enum class BadCharacter { notUtf8, control, direction };

struct BadText {
    std::size_t offset;
    BadCharacter kind;
};

/// The first character that may not stand in a text from outside: malformed UTF-8, a control character other than line
/// feed, carriage return before line feed and tab, or an invisible change of direction.
[[nodiscard]] std::optional<BadText> findBadCharacter(std::string_view text);

} // namespace content
