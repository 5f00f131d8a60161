#include "exchange/GiftText.hpp"

namespace exchange::gift {

namespace {

constexpr std::string_view signs = "~=#{}:\\";

/// What a backslash may stand before; the square brackets are what some programs escape without need.
bool isEscape(char c) {
    return signs.find(c) != std::string_view::npos || c == '[' || c == ']' || c == '"' || c == '-';
}

} // namespace

std::size_t findPlain(std::string_view text, std::string_view part, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text.substr(i, part.size()) == part) {
            return i;
        }
    }
    return std::string_view::npos;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
        if (next == 'n') {
            plain += '\n';
            ++i;
        } else if (next != '\0' && isEscape(next)) {
            plain += next;
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string escaped(std::string_view text) {
    std::string written;
    for (const char c : text) {
        if (c == '\n') {
            written += "\\n";
            continue;
        }
        if (signs.find(c) != std::string_view::npos) {
            written += '\\';
        }
        written += c;
    }
    return written;
}

Plain textOf(std::string_view written) {
    written = trimmed(written);
    constexpr std::string_view asItStands = "[plain]";
    if (written.starts_with(asItStands)) {
        return {std::string(trimmed(unescaped(written.substr(asItStands.size())))), false, false};
    }
    for (const std::string_view format : {"[html]", "[moodle]", "[markdown]"}) {
        if (written.starts_with(format)) {
            written.remove_prefix(format.size());
            break;
        }
    }
    return withoutTags(unescaped(written));
}

} // namespace exchange::gift
