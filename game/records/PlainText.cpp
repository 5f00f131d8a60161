#include "records/PlainText.hpp"

#include <cstdint>

namespace records {

namespace {

struct Character {
    std::uint32_t point;
    std::size_t bytes;
};

/// The character at the start of `text`, which is not empty; nothing when it is not well-formed UTF-8 (RFC 3629).
std::optional<Character> firstCharacter(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80) {
        return Character{lead, 1};
    }
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) {
        return std::nullopt;
    }
    std::uint32_t point = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) {
            return std::nullopt;
        }
        point = (point << 6) | (byte(i) & 0x3Fu);
    }
    const bool overlong = (bytes == 3 && point < 0x800) || (bytes == 4 && point < 0x10000);
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (overlong || surrogate || point > 0x10FFFF) {
        return std::nullopt;
    }
    return Character{point, bytes};
}

bool isControl(std::uint32_t point) { return point < 0x20 || (point >= 0x7F && point <= 0x9F); }

bool changesDirection(std::uint32_t point) {
    return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

bool breaksLine(std::uint32_t point) { return point == '\n' || point == 0x2028 || point == 0x2029; }

bool isBlank(std::uint32_t point) {
    return point == ' ' || point == 0xA0 || point == 0xAD || point == 0x115F || point == 0x1160 || point == 0x1680 ||
           point == 0x180E || (point >= 0x2000 && point <= 0x200F) || point == 0x202F || point == 0x205F ||
           (point >= 0x2060 && point <= 0x206F) || point == 0x2800 || point == 0x3000 || point == 0x3164 ||
           (point >= 0xFE00 && point <= 0xFE0F) || point == 0xFEFF || point == 0xFFA0 || point >= 0xE0000;
}

bool isPlain(std::uint32_t point, LineBreaks lineBreaks) {
    if (breaksLine(point)) {
        return lineBreaks == LineBreaks::allowed;
    }
    return !isControl(point) && !changesDirection(point);
}

} // namespace

std::optional<std::size_t> plainLength(std::string_view text, LineBreaks lineBreaks) {
    std::size_t characters = 0;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (!character || !isPlain(character->point, lineBreaks)) {
            return std::nullopt;
        }
        text.remove_prefix(character->bytes);
        ++characters;
    }
    return characters;
}

bool hasVisibleCharacter(std::string_view text) {
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (!character || !isBlank(character->point)) {
            return true;
        }
        text.remove_prefix(character->bytes);
    }
    return false;
}

std::string withoutUnplain(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (character && isPlain(character->point, LineBreaks::allowed)) {
            plain += text.substr(0, character->bytes);
        }
        text.remove_prefix(character ? character->bytes : 1);
    }
    return plain;
}

std::string madePlain(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (character && isPlain(character->point, LineBreaks::refused)) {
            plain += text.substr(0, character->bytes);
        } else {
            plain += '?';
        }
        text.remove_prefix(character ? character->bytes : 1);
    }
    return plain;
}

} // namespace records
