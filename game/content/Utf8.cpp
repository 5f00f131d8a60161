#include "content/Utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace content {

namespace {

bool continues(std::string_view text, std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; }

} // namespace

std::size_t utf8Length(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                               : (first & 0xF0) == 0xE0         ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || text.size() < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(text, i)) {
            return 0;
        }
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool beyond = first == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

std::size_t utf8Count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        i += std::max<std::size_t>(1, utf8Length(text.substr(i)));
    }
    return count;
}

bool isInvisibleDirection(std::string_view character) {
    // U+202A to U+202E and U+2066 to U+2069.
    if (character.size() != 3 || character[0] != '\xE2') {
        return false;
    }
    const auto second = static_cast<unsigned char>(character[1]);
    const auto third = static_cast<unsigned char>(character[2]);
    return (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

std::optional<BadText> findBadCharacter(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        // Eight plain characters at a time: no byte below 0x20, none above 0x7E.
        if (i + 8 <= text.size()) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + i, 8);
            constexpr std::uint64_t high = 0x8080808080808080u;
            const std::uint64_t below = (eight - 0x2020202020202020u) & ~eight & high;
            const std::uint64_t deleteOrMore = (eight + 0x0101010101010101u) & high;
            if (((eight & high) | below | deleteOrMore) == 0) {
                i += 8;
                continue;
            }
        }
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x80) {
            const bool lineEnd = first == '\n' || (first == '\r' && i + 1 < text.size() && text[i + 1] == '\n');
            if ((first < 0x20 && !lineEnd && first != '\t') || first == 0x7F) {
                return BadText{i, BadCharacter::control};
            }
            ++i;
            continue;
        }
        const std::size_t length = utf8Length(text.substr(i));
        if (length == 0) {
            return BadText{i, BadCharacter::notUtf8};
        }
        const bool control = length == 2 && first == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (control) {
            return BadText{i, BadCharacter::control};
        }
        if (isInvisibleDirection(text.substr(i, length))) {
            return BadText{i, BadCharacter::direction};
        }
        i += length;
    }
    return std::nullopt;
}

} // namespace content
