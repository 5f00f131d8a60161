#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A place in a text, both counted from 1; the column counts characters, not bytes.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
    auto operator<=>(const Place&) const = default;
};

/// One thing that is wrong with a file, in words its author understands.
struct Diagnostic {
    std::string file;
    Place place;
    std::string_view code;       ///< stable name of the rule, such as "unknown-key"
    std::string what;            ///< what is wrong
    std::string expected;        ///< what would be right; may be empty
    std::string suggestion;      ///< the nearest name that exists; may be empty
    std::string line;            ///< the line of the file, or the part of it around the place
    std::size_t caret = 1;       ///< the character of `line` that the caret stands under, from 1
    bool readingStopped = false; ///< what stands behind this place was not read
};

/// `file:line:column: code: what; expected; did you mean …?`, then the line and a caret under the place.
[[nodiscard]] std::string format(const Diagnostic& diagnostic);

/// A value, or everything that is wrong with its file.
template <class Value>
struct Loaded {
    std::optional<Value> value;
    std::vector<Diagnostic> diagnostics; ///< sorted by place; empty if and only if there is a value

    explicit operator bool() const { return value.has_value(); }
};

/// Reads a whole file, or says in a diagnostic why it could not be read (not there, no rights, too large, a folder).
[[nodiscard]] Loaded<std::string> readFile(const std::string& path, std::size_t mostBytes);

} // namespace content
