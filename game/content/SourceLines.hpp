#pragma once

#include "content/Problems.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace content {

/// A line of a YAML file that says something by where it begins.
struct SourceLine {
    enum class Kind {
        key,   ///< "key: value", or "key:" with what belongs to it below
        words, ///< neither a key nor an item
        item,  ///< begins with "- "
        ofText ///< inside a text that was begun by | or >
    };
    Kind kind = Kind::words;
    std::size_t inner = 0;  ///< spaces before it, and behind the dash of an item
    Offset where = 0;       ///< of its first character that is no space
    std::size_t indent = 0; ///< spaces before it
    std::string_view text;  ///< from there, without a comment or spaces at the end
    std::string_view key;   ///< of a key line, and of "key:value" without a space
    std::string_view value; ///< behind the key; empty when what belongs to it stands below
    [[nodiscard]] bool opens() const { return kind == Kind::key && value.empty(); }
    [[nodiscard]] bool beginsBlock() const { return !value.empty() && (value[0] == '|' || value[0] == '>'); }
};

/// The lines of a file up to `end`, without empty ones and comments, and without those on which brackets or quotation
/// marks that were opened further up are still open. A look at how the file is laid out where it cannot be read; it
/// knows less than a YAML parser does.
[[nodiscard]] std::vector<SourceLine> sourceLines(std::string_view text);

} // namespace content
