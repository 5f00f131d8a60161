#include "storymap/Words.hpp"

#include "content/MarkupText.hpp"
#include "content/Utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace storymap {

namespace {

/// The first character of a text that is not empty; a malformed byte is one.
std::string_view firstOf(std::string_view text) {
    return text.substr(0, std::max<std::size_t>(1, content::utf8Length(text)));
}

/// How many columns a character takes: letters of East Asian scripts and pictures take two, marks none.
std::size_t columnsOf(std::string_view character) {
    const auto decoded = content::firstCharacter(character);
    if (!decoded || decoded->point < 0x300) {
        return 1;
    }
    const char32_t point = decoded->point;
    if (content::isUnseen(point) || point < 0x370) {
        return 0;
    }
    const bool wide = (point >= 0x1100 && point < 0x1160) || (point >= 0x2E80 && point < 0xA4D0) ||
                      (point >= 0xAC00 && point < 0xD7A4) || (point >= 0xF900 && point < 0xFB00) ||
                      (point >= 0xFF00 && point < 0xFF61) || point >= 0x1F300;
    return wide ? 2 : 1;
}

std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto character = firstOf(text);
        width += columnsOf(character);
        text.remove_prefix(character.size());
    }
    return width;
}

/// As much of a word as fits; at least one character.
std::string_view fitting(std::string_view word, std::size_t columns) {
    std::size_t bytes = 0;
    std::size_t width = 0;
    while (bytes < word.size()) {
        const auto character = firstOf(word.substr(bytes));
        width += columnsOf(character);
        if (width > columns && bytes > 0) {
            break;
        }
        bytes += character.size();
    }
    return word.substr(0, bytes);
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        if (end > at) {
            words.push_back(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return words;
}

bool looksLikeEntity(std::string_view text) {
    const std::size_t end = text.find(';');
    return end != std::string_view::npos && end > 1 &&
           std::ranges::all_of(text.substr(1, end - 1), [](unsigned char c) {
               return c == '#' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
           });
}

} // namespace

std::string readable(std::string_view id) {
    std::string words(id);
    std::ranges::replace_if(
        words, [](char c) { return c == '-' || c == '_'; }, ' ');
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t lines) {
    std::vector<std::string> out;
    std::string line;
    std::size_t width = 0;
    const auto endLine = [&] {
        out.push_back(line);
        line.clear();
        width = 0;
    };
    for (std::string_view word : wordsOf(text)) {
        if (width > 0 && width + 1 + widthOf(word) > columns) {
            endLine();
        }
        if (out.size() > lines) {
            break;
        }
        if (width > 0) {
            line += ' ';
            ++width;
        }
        while (widthOf(word) > columns && out.size() <= lines) {
            const std::string_view part = fitting(word, columns);
            line += part;
            word.remove_prefix(part.size());
            endLine();
        }
        line += word;
        width += widthOf(word);
    }
    if (!line.empty()) {
        endLine();
    }
    if (out.size() > lines) {
        out.resize(lines);
        std::string& last = out.back();
        while (widthOf(last) + 1 > columns) {
            const std::size_t space = last.rfind(' ');
            last = space == std::string::npos ? std::string(fitting(last, columns - 1)) : last.substr(0, space);
        }
        while (!last.empty() && std::string_view(",;:.-").find(last.back()) != std::string_view::npos) {
            last.pop_back();
        }
        last += "…";
    }
    return out;
}

std::string firstWords(std::string_view text, std::size_t columns) {
    const auto lines = wrapped(text, columns, 1);
    return lines.empty() ? std::string() : lines.front();
}

std::string howOften(double timesInOnePlay) {
    constexpr double least = 0.01;
    if (timesInOnePlay <= 0) {
        return "0 %";
    }
    if (timesInOnePlay < least) {
        return "under 1 %";
    }
    if (timesInOnePlay <= 1) {
        return std::to_string(std::lround(timesInOnePlay * 100)) + " %";
    }
    const long tenths = std::lround(timesInOnePlay * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " times";
}

std::string forXml(std::string_view text) { return content::markupText(text); }

std::string forLabel(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        plain += text[i];
        if (text[i] == '\\') {
            plain += '\\';
        } else if (text[i] == '&' && looksLikeEntity(text.substr(i))) {
            plain += "\u200B"; // Graphviz would read the rest as the entity
        }
    }
    return content::markupText(plain);
}

} // namespace storymap
