#include "report/Words.hpp"

#include <cstdint>

namespace report {

namespace {

struct Character {
    std::uint32_t code;
    std::size_t bytes; ///< 0 where the bytes are not UTF-8
};

/// The first character of a text that is not empty (Unicode 15, table 3-7: no overlong forms, no surrogates).
Character firstOf(std::string_view text) {
    const auto byte = [&text](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) {
        return {0, 0};
    }
    std::uint32_t code = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return {0, 0};
        }
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
        return {0, 0};
    }
    return {code, length};
}

bool isControl(std::uint32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xFEFF; }

bool turnsDirection(std::uint32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

/// Line and paragraph separators, tab and carriage return become what they mean in plain text.
std::string_view plainFormOf(std::uint32_t code) {
    switch (code) {
    case '\n':
    case 0x2028:
    case 0x2029:
        return "\n";
    case '\t':
        return " ";
    default:
        return {};
    }
}

} // namespace

std::string clean(std::string_view text) {
    std::string cleaned;
    cleaned.reserve(text.size());
    while (!text.empty()) {
        const Character character = firstOf(text);
        if (character.bytes == 0) {
            cleaned += "\uFFFD";
            text.remove_prefix(1);
            continue;
        }
        if (const std::string_view form = plainFormOf(character.code); !form.empty()) {
            cleaned += form;
        } else if (!isControl(character.code) && !turnsDirection(character.code)) {
            cleaned += text.substr(0, character.bytes);
        }
        text.remove_prefix(character.bytes);
    }
    return cleaned;
}

} // namespace report
