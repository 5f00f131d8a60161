#include "content/YamlQuotes.hpp"

namespace content {

bool isClosedQuote(std::string_view text, std::size_t where) {
    const char mark = text[where];
    for (std::size_t i = where + 1; i < text.size(); ++i) {
        if (mark == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == mark) {
            if (mark == '"' || i + 1 == text.size() || text[i + 1] != mark) {
                return true;
            }
            ++i;
        }
    }
    return false;
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

} // namespace content
