#include "content/PageFurniture.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace content {

namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view trimmed(std::string_view text, std::string_view what) {
    const std::size_t first = text.find_first_not_of(what);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(what) - first + 1);
}

/// The text in small letters, with single spaces, without what often stands around page numbers.
std::string bare(std::string_view line) {
    std::string result;
    for (const char c : line) {
        if (c == ' ' || c == '\t') {
            if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
        } else {
            result += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

/// Takes a number of at most four digits off the front.
bool takeNumber(std::string_view& text) {
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits])) {
        ++digits;
    }
    if (digits == 0 || digits > 4) {
        return false;
    }
    text.remove_prefix(digits);
    text = trimmed(text, " ");
    return true;
}

bool takeWord(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) {
        return false;
    }
    text.remove_prefix(word.size());
    text = trimmed(text, " ");
    return true;
}

} // namespace

bool isPageNumber(std::string_view line) {
    const std::string plain = bare(line);
    std::string_view rest = trimmed(plain, " -|[]~");
    if (rest.starts_with("\u2013") && rest.ends_with("\u2013") && rest.size() > 6) {
        rest = trimmed(rest.substr(3, rest.size() - 6), " ");
    }
    if (rest.empty() || rest.size() > 20) {
        return false;
    }
    // "1." and "(1)" are list marks, and no pages.
    if (!takeWord(rest, "page") && !takeWord(rest, "pg.") && !takeWord(rest, "p.")) {
        if (rest.size() > 1 && rest.front() == 'p' && (isDigit(rest[1]) || rest[1] == ' ')) {
            takeWord(rest, "p");
        }
    }
    if (!takeNumber(rest)) {
        return false;
    }
    if (rest.empty()) {
        return true;
    }
    return (takeWord(rest, "of") || takeWord(rest, "/")) && takeNumber(rest) && rest.empty();
}

bool endsInPageReference(std::string_view line) {
    std::size_t end = line.size();
    while (end > 0 && isDigit(line[end - 1])) {
        --end;
    }
    const bool numbered = end < line.size() && line.size() - end <= 4;
    if (!numbered) {
        return line.size() > 6 && line.ends_with("....");
    }
    std::string_view before = line.substr(0, end);
    const auto ends = [&](std::string_view what) {
        if (!before.ends_with(what)) {
            return false;
        }
        before.remove_suffix(what.size());
        return true;
    };
    while (ends(" ")) {
    }
    const bool page = ends("page") || ends("Page") || ends("p.") || ends("P.") || ends("pg.") ||
                      (before.ends_with(" p") && ends("p")) || (before.ends_with("\tp") && ends("p"));
    const std::string_view gap =
        before.substr(trimmed(before, " \t._").empty() ? 0 : before.find_last_not_of(" \t._") + 1);
    const auto marks =
        static_cast<std::size_t>(std::ranges::count_if(gap, [](char c) { return c == '.' || c == '_'; }));
    const std::string_view name = before.substr(0, before.size() - gap.size());
    if (name.empty()) {
        return false;
    }
    return marks >= 3 || gap.find('\t') != std::string_view::npos || name.ends_with("\u2026") ||
           (page && marks == 0 && name.size() <= 100);
}

bool isRule(std::string_view line) {
    const std::string_view rest = trimmed(line, " ");
    if (rest.size() >= 3 && std::string_view("-_=*").find(rest.front()) != std::string_view::npos) {
        return rest.find_first_not_of(std::string(1, rest.front()) + " ") == std::string_view::npos;
    }
    return false;
}

std::optional<Bullet> bulletOf(std::string_view line) {
    // Signs that begin nothing but list items; U+F0B7 and U+F0A7 are what word processors' symbol fonts leave behind.
    constexpr std::array<std::string_view, 24> signs{"\u2022", "\u25CF", "\u25CB", "\u25E6", "\u25AA", "\u25AB",
                                                     "\u25A0", "\u25A1", "\u2023", "\u2043", "\u00B7", "\u2219",
                                                     "\u27A2", "\u27A4", "\u25BA", "\u25B8", "\u2713", "\u2714",
                                                     "\u2705", "\u2717", "\u2718", "\u274C", "\uF0B7", "\uF0A7"};
    const auto after = [&](std::size_t length) {
        std::string_view rest = line.substr(length);
        const std::size_t start = rest.find_first_not_of(" \t");
        return start == std::string_view::npos ? std::string_view{} : rest.substr(start);
    };
    for (const std::string_view sign : signs) {
        if (line.starts_with(sign)) {
            return Bullet{sign, after(sign.size())};
        }
    }
    // Signs that also stand in sentences: a space must follow, or a capital letter.
    constexpr std::array<std::string_view, 7> dashes{"-", "\u2013", "\u2014", "\u2212", "\u2012", "*", "+"};
    for (const std::string_view dash : dashes) {
        if (!line.starts_with(dash)) {
            continue;
        }
        const std::string_view rest = line.substr(dash.size());
        if (rest.empty() || rest.front() == ' ' || rest.front() == '\t' || isUpper(rest.front())) {
            return Bullet{dash, after(dash.size())};
        }
        return std::nullopt;
    }
    if (line == "o" || line.starts_with("o ") || line.starts_with("o\t")) {
        return Bullet{line.substr(0, 1), after(1)};
    }
    // "1." "12)" "(3)" "a)"
    std::size_t at = line.starts_with("(") ? 1 : 0;
    const std::size_t start = at;
    while (at < line.size() && isDigit(line[at])) {
        ++at;
    }
    const bool number = at > start && at - start <= 3;
    if (!number && at == start && at < line.size() && line[at] >= 'a' && line[at] <= 'z' && at + 1 < line.size() &&
        line[at + 1] == ')') {
        ++at;
    } else if (!number) {
        return std::nullopt;
    }
    if (at >= line.size() || (line[at] != ')' && (line[at] != '.' || start == 1))) {
        return std::nullopt;
    }
    ++at;
    if (at == line.size() || line[at] == ' ' || line[at] == '\t') {
        return Bullet{line.substr(0, at), after(at)};
    }
    return std::nullopt;
}

std::vector<bool> findRunningHeaders(std::span<const PastedLine> lines, const std::vector<bool>& eligible) {
    struct Repeated {
        std::vector<std::size_t> where;
        std::size_t atPageEdge = 0;
        bool numbersDiffer = false;
    };
    std::map<std::string, Repeated> byText;
    std::map<std::string, std::string> firstForm;
    const auto nearEdge = [&](std::size_t at) {
        if (lines[at].startsPage) {
            return true;
        }
        for (const bool down : {true, false}) {
            for (std::size_t i = at; down ? i + 1 < lines.size() : i > 0;) {
                i = down ? i + 1 : i - 1;
                if (down && lines[i].startsPage) {
                    return true;
                }
                if (!lines[i].text.empty()) {
                    if (isPageNumber(lines[i].text)) {
                        return true;
                    }
                    break;
                }
                if (!down && lines[i].startsPage) {
                    return true;
                }
            }
        }
        return false;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& text = lines[i].text;
        if (!eligible[i] || text.size() > 160 || text.empty() || (text.front() >= 'a' && text.front() <= 'z')) {
            continue;
        }
        std::string key = bare(text);
        std::erase_if(key, isDigit);
        if (key.empty()) {
            continue;
        }
        Repeated& repeated = byText[key];
        const auto [form, isNew] = firstForm.try_emplace(key, text);
        repeated.numbersDiffer |= !isNew && form->second != text;
        repeated.where.push_back(i);
        repeated.atPageEdge += nearEdge(i) ? 1u : 0u;
    }
    std::vector<bool> headers(lines.size(), false);
    for (const auto& [key, repeated] : byText) {
        const std::size_t times = repeated.where.size();
        const bool endsSentence = key.ends_with('.') || key.ends_with(',') || key.ends_with(';');
        const bool header =
            (times >= 3 && !endsSentence) ||
            (times >= 2 && (repeated.numbersDiffer || 2 * repeated.atPageEdge > times) && !endsSentence) ||
            (times >= 3 && repeated.atPageEdge == times);
        if (header) {
            for (const std::size_t i : repeated.where) {
                headers[i] = true;
            }
        }
    }
    return headers;
}

} // namespace content
