#include "content/PastedText.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace content {

namespace {

/// The code point at `at`, which moves past it; nothing when the bytes are not UTF-8.
std::optional<char32_t> nextCodePoint(std::string_view text, std::size_t& at) {
    const std::size_t length = utf8Length(text.substr(at, 4));
    if (length == 0) {
        return std::nullopt;
    }
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
    char32_t value = length == 1 ? byte(0) : byte(0) & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    at += length;
    return value;
}

bool isSpace(char32_t c) {
    return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool isInvisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF;
}

bool isLineEnd(char32_t c) { return c == '\n' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029; }

/// What a character is written as, when not as itself.
std::optional<std::string_view> plainForm(char32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
        return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
        return "\"";
    case 0x2010:
    case 0x2011:
        return "-";
    case 0xFB00:
        return "ff";
    case 0xFB01:
        return "fi";
    case 0xFB02:
        return "fl";
    case 0xFB03:
        return "ffi";
    case 0xFB04:
        return "ffl";
    case 0xFB05:
    case 0xFB06:
        return "st";
    default:
        return std::nullopt;
    }
}

std::optional<std::string> notPlainText(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return "This file is UTF-16 text, which cannot be read here. Save it again as UTF-8 text and import that.";
    }
    if (text.starts_with("%PDF")) {
        return "This file is a PDF, not a text. Copy its text into a text file and import that.";
    }
    if (text.starts_with("PK\x03\x04") || text.starts_with("\xD0\xCF\x11\xE0") || text.starts_with("{\\rtf")) {
        return "This file is a word processor's document, not a text. Save it as plain text (UTF-8) and import that.";
    }
    if (text.find('\0') != std::string_view::npos) {
        return "This file holds NUL bytes, so it is not a text. Save the framework as plain text (UTF-8) and import "
               "that.";
    }
    return std::nullopt;
}

void trim(std::string& line) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    line.erase(std::find_if_not(line.rbegin(), line.rend(), blank).base(), line.end());
    line.erase(line.begin(), std::find_if_not(line.begin(), line.end(), blank));
}

} // namespace

std::variant<PastedText, std::string> readPasted(std::string_view text, std::size_t mostBytes) {
    if (text.size() > mostBytes) {
        return "This file has " + std::to_string(text.size()) + " bytes, more than the " + std::to_string(mostBytes) +
               " that a framework may have. Is it the right file?";
    }
    if (auto problem = notPlainText(text)) {
        return *problem;
    }
    PastedText result;
    PastedLine line;
    bool nextStartsPage = false;
    const auto finishLine = [&] {
        trim(line.text);
        result.lines.push_back(std::move(line));
        line = PastedLine{};
        line.startsPage = nextStartsPage;
        nextStartsPage = false;
    };
    std::size_t number = 1;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        const auto c = nextCodePoint(text, at);
        if (!c) {
            return "Line " + std::to_string(number) +
                   " is not UTF-8 text. Save the file again as UTF-8 text and import that.";
        }
        line.number = number;
        if (*c == '\r' && at < text.size() && text[at] == '\n') {
            continue;
        }
        if (isLineEnd(*c) || *c == '\r') {
            nextStartsPage = *c == '\f';
            finishLine();
            // Editors count only these as ends of lines; the others break a line within it.
            number += *c == '\n' || *c == '\r' ? 1u : 0u;
            line.number = number;
            continue;
        }
        if (*c == '\t') {
            line.text += '\t';
        } else if (isSpace(*c)) {
            if (!line.text.empty() && line.text.back() != ' ') {
                line.text += ' ';
            }
        } else if (isInvisible(*c)) {
            continue;
        } else if (*c < 0x20 || (*c >= 0x7F && *c < 0xA0)) {
            if (result.controlCharacters++ == 0) {
                result.firstControlLine = number;
            }
        } else if (const auto plain = plainForm(*c)) {
            line.text += *plain;
        } else {
            if (*c == 0xFFFD && result.lostCharacters++ == 0) {
                result.firstLostLine = number;
            }
            line.text += text.substr(start, at - start);
        }
    }
    finishLine();
    return result;
}

} // namespace content
