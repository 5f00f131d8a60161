#include "content/LayoutWords.hpp"

#include "content/Utf8.hpp"

#include <algorithm>

namespace content {

namespace {

std::string spaces(std::size_t count) { return std::to_string(count) + (count == 1 ? " space" : " spaces"); }

/// The beginning of a text, up to a word's end.
std::string firstWordsOf(const std::string& text) {
    constexpr std::size_t longest = 24;
    const std::string marked = inQuotes(text);
    if (text.size() <= longest) {
        return marked.substr(1, marked.size() - 2);
    }
    const std::size_t space = text.find_last_of(' ', longest);
    return (space == std::string::npos || space == 0 ? std::string()
                                                     : inQuotes(text.substr(0, space)).substr(1, space)) +
           " …";
}

} // namespace

bool startsWithOddSpace(std::string_view text) {
    const auto first = firstCharacter(text);
    return first && first->point >= 0x80 && isUnseen(first->point);
}

LayoutWords misplacedWords(const std::vector<SourceLine>& lines, std::size_t at, std::size_t wanted, std::size_t like,
                           LayoutLike how) {
    const SourceLine& line = lines[at];
    const SourceLine* next = at + 1 < lines.size() ? &lines[at + 1] : nullptr;
    const bool inside = how == LayoutLike::inside;
    const bool withBelow = line.opens() && next != nullptr && next->indent > line.indent &&
                           (next->indent == line.indent + 2 || next->indent <= wanted);
    const bool alsoNext =
        inside && next != nullptr && next->indent == line.indent && next->kind == SourceLine::Kind::key;
    return {inQuotes(line.key) + (line.indent == 0
                                      ? " begins at the left margin and does not belong there"
                                      : " is indented by " + spaces(line.indent) +
                                            (line.indent < wanted ? ", which is not enough" : ", which is too much")),
            (wanted == 0 ? "begin it at the left margin" : "indent it by " + spaces(wanted)) +
                (inside ? ", because it belongs to " : ", like ") + inQuotes(lines[like].key) +
                (how == LayoutLike::below ? " below it" : " above it") +
                (withBelow || alsoNext ? ", and move the lines below it with it" : "")};
}

LayoutWords outsideTextWords(std::string_view key, std::size_t wanted) {
    return {"this line stands outside the text of " + inQuotes(key) + " above it",
            "if it belongs to that text, indent it by " + spaces(wanted)};
}

LayoutWords itemWords(std::size_t indent, std::size_t wanted) {
    return {"this item is indented by " + spaces(indent) + ", and the one above it by " + std::to_string(wanted),
            "indent it by " + spaces(wanted) + " as well"};
}

LayoutWords columnWords(const SourceLine& line, std::size_t wanted) {
    return {inQuotes(line.key.empty() ? line.text : line.key) + " is indented by " + spaces(line.indent) +
                ", and the first key of its item by " + std::to_string(wanted),
            "indent it by " + spaces(wanted) + " as well"};
}

LayoutWords textColumnWords(std::size_t indent, std::size_t wanted, std::string_view where) {
    return {"this line of a text is indented by " + spaces(indent) + ", and those " + std::string(where) + " it by " +
                std::to_string(wanted),
            "indent it by " + spaces(wanted) + " as well"};
}

LayoutWords missingColonWords(std::string_view text, std::string_view key, std::string_view word) {
    std::string_view rest = text.substr(std::min(word.size() + 1, text.size()));
    while (startsWithOddSpace(rest)) {
        rest.remove_prefix(firstCharacter(rest)->bytes);
    }
    return {key == word ? "a space is missing behind the colon" : "a colon is missing behind " + inQuotes(word),
            rest.empty() ? "write \"" + std::string(word) + ":\""
                         : "write \"" + std::string(word) + ": " + firstWordsOf(std::string(rest)) + "\""};
}

LayoutWords oddSpaceWords() {
    return {"this line begins with a character that cannot be seen and is no ordinary space",
            "delete it, and indent the line with the space bar"};
}

} // namespace content
