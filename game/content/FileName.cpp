#include "content/FileName.hpp"

#include "content/Utf8.hpp"

#include <algorithm>

namespace content {

namespace {

bool isPlain(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Whether a character beyond ASCII is one that a name has: no spaces, dashes, quotation marks and signs that do not
/// show or turn the direction of text.
bool isLetter(std::string_view character) {
    for (const std::string_view block : {"\xC2", "\xE2\x80", "\xE2\x81", "\xE3\x80", "\xEF\xB8", "\xEF\xBB", "\xF3"}) {
        if (character.starts_with(block)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::string inFileName(std::string_view words, std::size_t mostBytes) {
    std::string name;
    bool between = false;
    for (std::size_t i = 0; i < words.size();) {
        const std::size_t length = utf8Length(words.substr(i));
        const std::string_view character = words.substr(i, std::max<std::size_t>(1, length));
        i += character.size();
        const bool takes = length == 1 ? isPlain(character.front()) : length > 1 && isLetter(character);
        if (!takes) {
            between = true;
            continue;
        }
        const bool dash = between && !name.empty();
        if (name.size() + (dash ? 1 : 0) + character.size() > mostBytes) {
            break;
        }
        name += dash ? "-" : "";
        name += character;
        between = false;
    }
    return name.empty() ? "x" : name;
}

} // namespace content
