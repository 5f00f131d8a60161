#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// What the whole program holds a character to be: readers of files and the records agree, because they ask here.

namespace content {

struct Utf8Character {
    char32_t point;
    std::size_t bytes;
};

/// The character that `text` begins with; nothing when it is empty or does not begin with well-formed UTF-8 (RFC 3629).
[[nodiscard]] std::optional<Utf8Character> firstCharacter(std::string_view text);

/// 0 to 9, and no digits of other scripts.
[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The bytes that some programs put before the text of a file.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Length in bytes of the well-formed UTF-8 character that `text` begins with, or 0.
[[nodiscard]] std::size_t utf8Length(std::string_view text);

/// Number of characters; each malformed byte counts as one.
[[nodiscard]] std::size_t utf8Count(std::string_view text);

/// Control characters, line feed and tab among them.
[[nodiscard]] bool isControl(char32_t point);

/// Whether a character re-orders the text around it without being seen (the marks, embeddings, overrides and isolates
/// of Unicode's bidirectional algorithm, which make a text read differently from what it says).
[[nodiscard]] bool isInvisibleDirection(char32_t point);
[[nodiscard]] bool isInvisibleDirection(std::string_view character);

/// Spaces other than the ordinary one, and what has no width: joiners, marks, selectors, tags; control characters too.
[[nodiscard]] bool isUnseen(char32_t point);

/// Whether anything of a text can be seen: not only spaces, line breaks and characters without width. A malformed byte
/// can.
[[nodiscard]] bool hasVisibleCharacter(std::string_view text);

enum class BadCharacter { notUtf8, control, direction };

struct BadText {
    std::size_t offset;
    BadCharacter kind;
};

/// The first character that may not stand in a text from outside: malformed UTF-8, a control character other than line
/// feed, carriage return before line feed and tab, or an invisible change of direction.
[[nodiscard]] std::optional<BadText> findBadCharacter(std::string_view text);

} // namespace content
