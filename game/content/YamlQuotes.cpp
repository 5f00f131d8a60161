#include "content/YamlQuotes.hpp"

namespace content {

std::size_t behindQuote(std::string_view text, std::size_t where) {
    const char mark = text[where];
    for (std::size_t i = where + 1; i < text.size(); ++i) {
        if (mark == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == mark) {
            if (mark == '"' || i + 1 == text.size() || text[i + 1] != mark) {
                return i + 1;
            }
            ++i;
        }
    }
    return std::string_view::npos;
}

bool isClosedQuote(std::string_view text, std::size_t where) {
    return behindQuote(text, where) != std::string_view::npos;
}

bool endsItsLine(std::string_view text, std::size_t where) {
    const std::size_t behind = behindQuote(text, where);
    if (behind == std::string_view::npos) {
        return false;
    }
    const std::size_t next = text.find_first_not_of(" ,]}\r", behind);
    return next == std::string_view::npos || text[next] == '\n' || text[next] == '#';
}

std::optional<std::size_t> unclosedQuote(std::string_view text, std::size_t where) {
    int depth = 0;
    for (std::size_t i = where; i < text.size(); ++i) {
        const char c = text[i];
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth == 0) {
            return std::nullopt;
        }
        const bool opens =
            (c == '"' || c == '\'') && std::string_view(" ,:[{").find(text[i - 1]) != std::string_view::npos;
        if (opens && !isClosedQuote(text, i)) {
            return i;
        }
        if (opens) {
            for (++i; i < text.size() && text[i] != c; ++i) {
                i += c == '"' && text[i] == '\\' ? 1 : 0;
            }
        }
    }
    return std::nullopt;
}

bool isBehindCurlyQuote(std::string_view text, std::size_t where) {
    const std::size_t begin = text.substr(0, where).find_last_of('\n') + 1;
    const std::string_view line = text.substr(begin, where - begin);
    for (const std::string_view mark : {"\u201C", "\u201E", "\u2018"}) {
        for (std::size_t at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + 1)) {
            const std::size_t before = line.substr(0, at).find_last_not_of(' ');
            if (before != std::string_view::npos &&
                std::string_view(":,[{-").find(line[before]) != std::string_view::npos) {
                return true;
            }
        }
    }
    return false;
}

bool endsInCurlyQuote(std::string_view text, std::size_t where) {
    std::string_view line = text.substr(where);
    line = line.substr(0, line.find('\n'));
    line = line.substr(0, line.find_last_not_of(" \r}],") + 1);
    return line.ends_with("\u201D") || line.ends_with("\u201C") || line.ends_with("\u2019");
}

} // namespace content
