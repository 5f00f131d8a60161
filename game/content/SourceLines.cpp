#include "content/SourceLines.hpp"

#include "content/YamlQuotes.hpp"

#include <algorithm>

namespace content {

namespace {

constexpr auto nowhere = std::string_view::npos;

std::string_view withoutEnd(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \r\t");
    return text.substr(0, last == nowhere ? 0 : last + 1);
}

std::size_t behindBracket(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    for (std::size_t i = at; i < text.size();) {
        const char c = text[i];
        const bool begins = i > 0 && std::string_view(" ,:[{\n").find(text[i - 1]) != nowhere;
        if ((c == '"' || c == '\'') && begins) {
            i = std::min(behindQuote(text, i), text.size());
            continue;
        }
        if (c == '#' && begins) {
            i = std::min(text.find('\n', i), text.size());
            continue;
        }
        depth += c == '{' || c == '[' ? 1u : 0u;
        depth -= c == '}' || c == ']' ? 1u : 0u;
        ++i;
        if (depth == 0) {
            return i;
        }
    }
    return text.size();
}

/// Up to a comment.
std::string_view withoutComment(std::string_view line) {
    for (std::size_t at = line.find(" #"); at != nowhere; at = line.find(" #", at + 1)) {
        if (line.find_first_of("\"'") > at) {
            return withoutEnd(line.substr(0, at));
        }
    }
    return line;
}

/// Tells a line's key from its value.
void split(SourceLine& line) {
    const bool item = line.text == "-" || line.text.starts_with("- ");
    const std::size_t begin = item ? std::min(line.text.find_first_not_of(' ', 1), line.text.size()) : 0;
    const std::string_view text = line.text.substr(begin);
    line.kind = item ? SourceLine::Kind::item : SourceLine::Kind::words;
    line.inner = line.indent + begin;
    const std::size_t colon = text.find(':');
    const bool word = colon != nowhere && colon > 0 && text.substr(0, colon).find_first_of("\"'{}[],#&*!|>") == nowhere;
    if (!word) {
        return;
    }
    line.key = withoutEnd(text.substr(0, colon));
    if (colon + 1 < text.size() && text[colon + 1] != ' ') {
        return; // "key:value"
    }
    line.kind = item ? SourceLine::Kind::item : SourceLine::Kind::key;
    const std::size_t value = text.find_first_not_of(' ', colon + 1);
    line.value = value == nowhere ? std::string_view() : text.substr(value);
}

} // namespace

std::vector<SourceLine> sourceLines(std::string_view text) {
    std::vector<SourceLine> lines;
    std::size_t blockIndent = nowhere;   // of the key whose text by | or > goes on
    constexpr std::size_t most = 100000; // lines; what is longer was not written by hand
    for (std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; begin < text.size() && lines.size() < most;) {
        const std::size_t lineEnd = std::min(text.find('\n', begin), text.size());
        const std::string_view whole = withoutEnd(text.substr(begin, lineEnd - begin));
        const std::size_t indent = whole.find_first_not_of(' ');
        std::size_t next = lineEnd + 1;
        if (indent == nowhere) {
            begin = next;
            continue;
        }
        SourceLine line;
        line.where = static_cast<Offset>(begin + indent);
        line.indent = indent;
        line.text = whole.substr(indent);
        if (blockIndent != nowhere && indent > blockIndent) {
            split(line);
            line.kind = SourceLine::Kind::ofText;
            lines.push_back(line);
            begin = next;
            continue;
        }
        blockIndent = nowhere;
        if (line.text[0] == '#' || whole == "---" || whole == "...") {
            begin = next;
            continue;
        }
        line.text = withoutComment(line.text);
        split(line);
        if (line.beginsBlock()) {
            blockIndent = line.inner;
        } else {
            // What is opened on this line may be closed on a later one.
            const std::string_view opening =
                line.value.empty() ? line.text.substr(line.inner - line.indent) : line.value;
            const char first = opening.empty() ? ' ' : opening[0];
            const std::size_t at = opening.empty() ? begin : static_cast<std::size_t>(opening.data() - text.data());
            const std::size_t behind = first == '"' || first == '\''  ? std::min(behindQuote(text, at), text.size())
                                       : first == '{' || first == '[' ? behindBracket(text, at)
                                                                      : at;
            if (behind > lineEnd) {
                next = std::min(text.find('\n', behind - 1), text.size()) + 1;
            }
        }
        lines.push_back(line);
        begin = next;
    }
    return lines;
}

} // namespace content
