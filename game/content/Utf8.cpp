#include "content/Utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace content {

namespace {

char32_t byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool isBetween(char32_t point, char32_t first, char32_t last) { return point >= first && point <= last; }

} // namespace

std::optional<Utf8Character> firstCharacter(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const char32_t lead = byteAt(text, 0);
    if (lead < 0x80) {
        return Utf8Character{lead, 1};
    }
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) {
        return std::nullopt;
    }
    char32_t point = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byteAt(text, i) & 0xC0u) != 0x80u) {
            return std::nullopt;
        }
        point = (point << 6) | (byteAt(text, i) & 0x3Fu);
    }
    const bool overlong = (bytes == 3 && point < 0x800) || (bytes == 4 && point < 0x10000);
    const bool surrogate = isBetween(point, 0xD800, 0xDFFF);
    if (overlong || surrogate || point > 0x10FFFF) {
        return std::nullopt;
    }
    return Utf8Character{point, bytes};
}

std::size_t utf8Length(std::string_view text) {
    const auto character = firstCharacter(text);
    return character ? character->bytes : 0;
}

std::size_t utf8Count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        i += std::max<std::size_t>(1, utf8Length(text.substr(i)));
    }
    return count;
}

bool isControl(char32_t point) { return point < 0x20 || isBetween(point, 0x7F, 0x9F); }

bool isInvisibleDirection(char32_t point) {
    return point == 0x061C || isBetween(point, 0x200E, 0x200F) || isBetween(point, 0x202A, 0x202E) ||
           isBetween(point, 0x2066, 0x2069);
}

bool isInvisibleDirection(std::string_view character) {
    const auto first = firstCharacter(character);
    return first && isInvisibleDirection(first->point);
}

bool isUnseen(char32_t point) {
    return isControl(point) || isInvisibleDirection(point) || point == 0xA0 || point == 0xAD ||
           isBetween(point, 0x115F, 0x1160) || point == 0x1680 || point == 0x180E || isBetween(point, 0x2000, 0x200F) ||
           isBetween(point, 0x2028, 0x202F) || isBetween(point, 0x205F, 0x206F) || point == 0x2800 || point == 0x3000 ||
           point == 0x3164 || isBetween(point, 0xFE00, 0xFE0F) || point == 0xFEFF || point == 0xFFA0 ||
           point >= 0xE0000;
}

bool hasVisibleCharacter(std::string_view text) {
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (!character || !(character->point == U' ' || isUnseen(character->point))) {
            return true;
        }
        text.remove_prefix(character->bytes);
    }
    return false;
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
        const auto character = firstCharacter(text.substr(i));
        if (!character) {
            return BadText{i, BadCharacter::notUtf8};
        }
        const char32_t point = character->point;
        const bool lineEnd = point == U'\n' || (point == U'\r' && i + 1 < text.size() && text[i + 1] == '\n');
        if (isControl(point) && !lineEnd && point != U'\t') {
            return BadText{i, BadCharacter::control};
        }
        if (isInvisibleDirection(point)) {
            return BadText{i, BadCharacter::direction};
        }
        i += character->bytes;
    }
    return std::nullopt;
}

} // namespace content
