#include "exchange/TextFile.hpp"

#include "content/Find.hpp"
#include "content/Utf8.hpp"
#include "content/YamlReader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

namespace exchange {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

Unreadable wrongEncoding(const std::string& what) {
    return {
        "This file is not UTF-8: " + what +
        ". Nothing was taken over. Open it in a text editor or in the program that it comes from, save it as UTF-8, "
        "and try again."};
}

/// What a file that is not UTF-8 seems to be, by its first bytes.
std::optional<Unreadable> otherEncoding(std::string_view bytes) {
    const auto zeros = static_cast<std::size_t>(std::ranges::count(bytes.substr(0, 1000), '\0'));
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return wrongEncoding("it begins as UTF-16 does, which some editors call \"Unicode\"");
    }
    if (zeros > 0) {
        return wrongEncoding("it has bytes in it that no text has, so it is UTF-16 without a mark, or no text at all");
    }
    return std::nullopt;
}

void appendCharacter(std::string& out, char32_t point) {
    const auto byte = [&out](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | point >> 6);
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | point >> 12);
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | point >> 18);
        byte(0x80 | (point >> 12 & 0x3F));
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
}

constexpr auto tags = std::to_array<std::string_view>(
    {"a",      "b",  "big", "blockquote", "br", "center", "code", "div",    "em",     "embed",  "figcaption", "figure",
     "font",   "h1", "h2",  "h3",         "h4", "h5",     "h6",   "hr",     "i",      "iframe", "img",        "li",
     "object", "ol", "p",   "pre",        "s",  "small",  "span", "strike", "strong", "sub",    "sup",        "table",
     "tbody",  "td", "th",  "thead",      "tr", "tt",     "u",    "ul",     "video",  "audio"});
constexpr auto lineEnding =
    std::to_array<std::string_view>({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "hr"});
constexpr auto pictures = std::to_array<std::string_view>({"img", "object", "embed", "iframe", "video", "audio"});

template <std::size_t Count>
bool isOneOf(const std::array<std::string_view, Count>& list, std::string_view name) {
    return std::ranges::find(list, name) != list.end();
}

struct Tag {
    std::string name;
    std::size_t length;
    bool closes;
};

/// The tag at the front of a text that begins with "<".
std::optional<Tag> tagAt(std::string_view text) {
    constexpr std::size_t longest = 2000;
    const std::size_t end = text.substr(0, longest).find('>');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view inside = text.substr(1, end - 1);
    const bool closes = inside.starts_with('/');
    inside.remove_prefix(closes ? 1 : 0);
    const std::size_t nameEnd = std::min(inside.find_first_of(" \t/"), inside.size());
    const std::string name = content::folded(inside.substr(0, nameEnd));
    if (!isOneOf(tags, name)) {
        return std::nullopt;
    }
    return Tag{name, end + 1, closes};
}

struct Entity {
    std::string text;
    std::size_t length;
};

/// The entity at the front of a text that begins with "&".
std::optional<Entity> entityAt(std::string_view text) {
    constexpr std::size_t longest = 12;
    constexpr auto named = std::to_array<std::pair<std::string_view, std::string_view>>({{"amp", "&"},
                                                                                         {"lt", "<"},
                                                                                         {"gt", ">"},
                                                                                         {"quot", "\""},
                                                                                         {"apos", "'"},
                                                                                         {"nbsp", " "},
                                                                                         {"ndash", "\u2013"},
                                                                                         {"mdash", "\u2014"},
                                                                                         {"lsquo", "\u2018"},
                                                                                         {"rsquo", "\u2019"},
                                                                                         {"ldquo", "\u201C"},
                                                                                         {"rdquo", "\u201D"},
                                                                                         {"hellip", "\u2026"},
                                                                                         {"pound", "\u00A3"},
                                                                                         {"euro", "\u20AC"},
                                                                                         {"eacute", "\u00E9"}});
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 2) {
        return std::nullopt;
    }
    const std::string_view inside = text.substr(1, end - 1);
    if (!inside.starts_with('#')) {
        const auto found = std::ranges::find(named, inside, &std::pair<std::string_view, std::string_view>::first);
        return found == named.end() ? std::nullopt : std::optional(Entity{std::string(found->second), end + 1});
    }
    const bool hex = inside.size() > 1 && (inside[1] == 'x' || inside[1] == 'X');
    const std::string_view digits = inside.substr(hex ? 2 : 1);
    std::uint32_t point = 0;
    const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
    std::string character;
    appendCharacter(character, point <= 0x10FFFF ? point : 0);
    const bool good = error == std::errc() && last == digits.data() + digits.size() && !digits.empty() &&
                      !content::findBadCharacter(character);
    return good ? std::optional(Entity{character == "\u00A0" ? " " : character, end + 1}) : std::nullopt;
}

} // namespace

std::variant<Lines, Unreadable> linesOf(std::string_view bytes) {
    if (auto other = otherEncoding(bytes)) {
        return *other;
    }
    if (bytes.starts_with(byteOrderMark)) {
        bytes.remove_prefix(byteOrderMark.size());
    }
    Lines file;
    file.lines.emplace_back();
    bool leftOut = false;
    const auto endLine = [&] {
        if (leftOut) {
            file.notices.push_back({file.lines.size(), "", "characters that cannot be seen were left out here"});
        }
        leftOut = false;
        file.lines.emplace_back();
    };
    while (!bytes.empty()) {
        const std::size_t length = content::utf8Length(bytes);
        if (length == 0) {
            return wrongEncoding("line " + std::to_string(file.lines.size()) +
                                 " has a character that is written otherwise there, as in Windows-1252 or Latin-1");
        }
        const std::string_view character = bytes.substr(0, length);
        bytes.remove_prefix(length);
        if (character == "\r") {
            if (!bytes.starts_with('\n')) {
                endLine();
            }
        } else if (character == "\n") {
            endLine();
        } else if (content::findBadCharacter(character)) {
            leftOut = true;
        } else {
            file.lines.back() += character;
        }
    }
    endLine();
    file.lines.pop_back();
    return file;
}

Plain withoutTags(std::string_view text) {
    Plain plain;
    while (!text.empty()) {
        if (text.front() == '<') {
            if (const auto tag = tagAt(text)) {
                plain.hadTags = true;
                plain.hadPicture = plain.hadPicture || isOneOf(pictures, tag->name);
                const bool ends =
                    isOneOf(lineEnding, tag->name) && (tag->closes || tag->name == "br" || tag->name == "hr");
                if (ends && !plain.text.empty() && plain.text.back() != '\n') {
                    plain.text += '\n';
                }
                text.remove_prefix(tag->length);
                continue;
            }
        }
        if (text.front() == '&') {
            if (const auto entity = entityAt(text)) {
                plain.text += entity->text;
                text.remove_prefix(entity->length);
                continue;
            }
        }
        plain.text += text.front();
        text.remove_prefix(1);
    }
    plain.text = std::string(trimmed(plain.text));
    return plain;
}

std::string Ids::from(std::string_view title) {
    if (content::isId(title) && m_taken.emplace(title).second) {
        return std::string(title);
    }
    constexpr std::size_t longest = 52; // leaves room for what stands before it and a number behind it
    std::string id;
    for (const char c : content::folded(title)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain && id.size() < longest) {
            id += c;
        } else if (!plain && !id.empty() && id.back() != '-' && id.size() < longest) {
            id += '-';
        }
    }
    while (id.ends_with('-')) {
        id.pop_back();
    }
    if (id.empty() || id[0] < 'a') {
        id = id.empty() ? "question" : "q-" + id;
    }
    std::string own = id;
    for (std::size_t& number = m_number[id]; !m_taken.insert(own).second;) {
        own = id + "-" + std::to_string(++number + 1);
    }
    return own;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\n\r";
    const std::size_t first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

std::string beginningOf(std::string_view text) {
    constexpr std::size_t most = 48;
    std::string beginning;
    text = trimmed(text);
    while (!text.empty() && beginning.size() < most) {
        const std::size_t length = std::max<std::size_t>(content::utf8Length(text), 1);
        beginning += text.front() == '\n' ? " " : std::string(text.substr(0, length));
        text.remove_prefix(length);
    }
    return text.empty() ? beginning : beginning + "\u2026";
}

} // namespace exchange
