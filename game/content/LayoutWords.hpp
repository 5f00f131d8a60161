#pragma once

#include "content/SourceLines.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// What is wrong with the layout of a line, and what to do.
struct LayoutWords {
    std::string what;
    std::string expected;
};

/// How a line stands to the one that its place is told by.
enum class LayoutLike {
    above, ///< it belongs in the column of a line above it
    below, ///< or of one below it
    inside ///< it belongs to the line above it, further in
};

/// For the line at `at`, which should begin in the column `wanted`; `like` is the position of the other line.
[[nodiscard]] LayoutWords misplacedWords(const std::vector<SourceLine>& lines, std::size_t at, std::size_t wanted,
                                         std::size_t like, LayoutLike how);

/// For a line outside the text that it should belong to, which begins at `key`.
[[nodiscard]] LayoutWords outsideTextWords(std::string_view key, std::size_t wanted);

/// For a line with that text and key (empty: none) that lacks the colon behind its first word, or the space behind
/// that.
[[nodiscard]] LayoutWords missingColonWords(std::string_view text, std::string_view key, std::string_view word);

/// For a line with "- " that stands in another column than the items before it.
[[nodiscard]] LayoutWords itemWords(std::size_t indent, std::size_t wanted);

/// For a key of an item that stands in another column than the first key of it.
[[nodiscard]] LayoutWords columnWords(const SourceLine& line, std::size_t wanted);

/// For a line of a text that stands in another column than the rest of the text, `where` it.
[[nodiscard]] LayoutWords textColumnWords(std::size_t indent, std::size_t wanted, std::string_view where);

/// For a line that begins with a space that is none to YAML, such as those that come with text from the web.
[[nodiscard]] LayoutWords oddSpaceWords();

/// Whether a text begins with such a space.
[[nodiscard]] bool startsWithOddSpace(std::string_view text);

} // namespace content
