#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

/// One line of a text that somebody pasted, made plain: trimmed, straight quotes, ordinary spaces and hyphens, no
/// invisible characters. Tabs inside it are kept, because contents lists use them.
struct PastedLine {
    std::size_t number = 1; ///< in the file, from 1
    std::string text;
    bool startsPage = false; ///< a form feed stands before it
};

struct PastedText {
    std::vector<PastedLine> lines;
    std::size_t controlCharacters = 0; ///< left out
    std::size_t firstControlLine = 0;  ///< where the first of them stood; meaningless when there are none
    std::size_t lostCharacters = 0;    ///< U+FFFD: something that an earlier program could not read
    std::size_t firstLostLine = 0;
};

/// Takes a text apart into lines, whatever it was pasted from; or says in a sentence why it is not a text that can be
/// read (not UTF-8, another kind of file, larger than `mostBytes`, empty).
[[nodiscard]] std::variant<PastedText, std::string> readPasted(std::string_view text, std::size_t mostBytes);

} // namespace content
