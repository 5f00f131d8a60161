#include "content/YamlErrors.hpp"

#include "content/YamlQuotes.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>

#include <array>
#include <string>
#include <string_view>

namespace content {

namespace {

struct Translation {
    std::string_view message; ///< how yaml-cpp's message begins
    std::string_view code;
    std::string_view what;
    std::string_view expected;
};

constexpr std::array translations{
    Translation{"illegal document indicator", "yaml-quote",
                "a line of dashes or dots stands inside a text in quotation marks",
                "close the quotation mark before it"},
    Translation{"end of sequence flow", "yaml-bracket",
                "a list in square brackets is not closed or has an odd place in it",
                "close it with \"]\" and separate its items with commas"},
    Translation{
        "end of map flow", "yaml-bracket", "a map in braces is not closed or has an odd place in it",
        "close it with \"}\" and separate its entries with commas; put texts with commas or braces in quotation marks"},
    Translation{"illegal flow end", "yaml-bracket", "a bracket is closed that was not opened",
                "remove it, or put the text in quotation marks"},
    Translation{"illegal map value", "yaml-colon", "a colon stands where none can",
                "put a text that has a colon followed by a space in quotation marks, and check the indentation"},
    Translation{"illegal map key", "yaml-colon", "a key stands where none can", "check the indentation of this line"},
    Translation{"end of map", "yaml-indentation", "this line does not belong to what stands above it",
                "indent it like the keys it belongs to"},
    Translation{"end of sequence", "yaml-indentation", "this line does not belong to the list above it",
                "indent it like the other items, with \"- \" before it"},
    Translation{"illegal block entry", "yaml-indentation", "a list item stands where none can",
                "put the list on the lines below its key, each item with \"- \" before it"},
    Translation{"unknown escape", "yaml-escape", "a backslash is followed by a letter that means nothing after it",
                "write \\\\ for a backslash, or use single quotation marks"},
    Translation{"bad character found while scanning hex", "yaml-escape", "an escape (\\x or \\u) lacks its digits",
                "write the character itself"},
    Translation{"invalid unicode", "yaml-escape", "an escape (\\u) names a character that does not exist",
                "write the character itself"},
    Translation{"unknown token", "yaml-character", "a character stands where none like it can",
                "put the text in quotation marks; inside braces and brackets, put every text with signs such as ? or , "
                "in them"},
    Translation{"illegal character in scalar", "yaml-character", "a character stands where it cannot",
                "put the text in quotation marks"},
    Translation{"unexpected character in block scalar", "yaml-block",
                "something stands after \"|\" or \">\" on the same line", "begin the text on the next line, indented"},
    Translation{"cannot set zero indentation", "yaml-block", "a block text cannot have the indentation 0",
                "remove the number after \"|\" or \">\""},
    Translation{"the referenced anchor", "alias", "references (*name) are not allowed",
                "write the text out; if it begins with \"*\", put it in quotation marks"},
    Translation{"alias", "alias", "references (*name) are not allowed",
                "write the text out; if it begins with \"*\", put it in quotation marks"},
    Translation{"illegal character found while scanning alias", "alias", "references (*name) are not allowed",
                "write the text out; if it begins with \"*\", put it in quotation marks"},
    Translation{"anchor", "anchor", "anchors (&name) are not allowed",
                "write the text out; if it begins with \"&\", put it in quotation marks"},
    Translation{"illegal character found while scanning anchor", "anchor", "anchors (&name) are not allowed",
                "write the text out; if it begins with \"&\", put it in quotation marks"},
    Translation{"tag", "tag", "tags (!name) are not allowed",
                "if the text begins with \"!\", put it in quotation marks"},
    Translation{"end of verbatim tag", "tag", "tags (!name) are not allowed",
                "if the text begins with \"!\", put it in quotation marks"},
    Translation{"illegal character found while scanning tag", "tag", "tags (!name) are not allowed",
                "if the text begins with \"!\", put it in quotation marks"},
    Translation{"cannot assign multiple", "tag", "tags and anchors are not allowed", "remove them"},
    Translation{"YAML directive", "yaml-syntax", "a line that begins with % is not understood", "remove the line"},
    Translation{"bad YAML version", "yaml-syntax", "a line that begins with % is not understood", "remove the line"},
    Translation{"YAML major version", "yaml-syntax", "a line that begins with % is not understood", "remove the line"},
    Translation{"repeated", "yaml-syntax", "a line that begins with % is not understood", "remove the line"},
    Translation{"TAG directive", "yaml-syntax", "a line that begins with % is not understood", "remove the line"},
};

/// The last character of the line before a place that is no space; nothing at the line's beginning.
std::optional<char> before(std::string_view text, Offset where) {
    const std::size_t found = text.substr(0, where).find_last_not_of(' ');
    return found == std::string_view::npos || text[found] == '\n' ? std::nullopt : std::optional(text[found]);
}

bool isFlowOpening(std::string_view text, Offset where) {
    return where < text.size() && (text[where] == '{' || text[where] == '[');
}

/// What a YAML parser sees as a line at a wrong place is often a text that begins with speech or a name in braces and
/// then goes on. False when it is not.
bool reportGoingOn(const YamlErrorContext& context, Problems& problems) {
    const auto last = before(problems.text(), context.error);
    if (context.lastQuoted && (last == '"' || last == '\'')) {
        problems.add(context.error, "yaml-quote", "the text goes on behind the closing quotation mark",
                     "write \"|\" in place of the text and begin it on the next line, indented: there it may hold any "
                     "quotation marks");
        return true;
    }
    if (last == '}' || last == ']') {
        problems.add(context.error, "yaml-bracket", "the text goes on behind a closing bracket",
                     "put a text that begins with a bracket or a brace in quotation marks");
        return true;
    }
    return false;
}

/// Whether a line ends between two places.
bool onLaterLine(std::string_view text, Offset from, Offset to) {
    return text.substr(from, to - from).find('\n') != std::string_view::npos;
}

} // namespace

void reportYamlError(const YAML::Exception& exception, const YamlErrorContext& context, Problems& problems) {
    if (dynamic_cast<const YAML::DeepRecursion*>(&exception) != nullptr) {
        problems.add(context.error, "too-deep", "lists and maps are nested far too deep",
                     "check the brackets and the indentation");
        return;
    }
    const std::string_view message = exception.msg;
    if (message.starts_with("illegal EOF")) {
        // The end of the file would help nobody.
        problems.add(context.lastValue, "yaml-quote", "a text in quotation marks is not closed before the file ends",
                     "it begins after the place named here");
        return;
    }
    // An unclosed text runs on to the next quotation mark, and only what follows that looks wrong.
    if (context.lastQuoted && onLaterLine(problems.text(), *context.lastQuoted, context.error) &&
        !endsItsLine(problems.text(), *context.lastQuoted)) {
        const bool curly = endsInCurlyQuote(problems.text(), *context.lastQuoted);
        problems.add(*context.lastQuoted, "yaml-quote", "this text in quotation marks runs on over several lines",
                     std::string("close the quotation mark where the text ends") +
                         (curly ? ": the one there is curly, and has to be straight like the first" : ""));
        return;
    }
    if ((message.starts_with("end of map not") || message.starts_with("end of sequence not")) &&
        reportGoingOn(context, problems)) {
        return;
    }
    for (const Translation& translation : translations) {
        if (!message.starts_with(translation.message)) {
            continue;
        }
        const bool atOpening = translation.code == "yaml-bracket" && context.innermostOpen &&
                               isFlowOpening(problems.text(), *context.innermostOpen) &&
                               onLaterLine(problems.text(), *context.innermostOpen, context.error);
        const bool curly = !atOpening && isBehindCurlyQuote(problems.text(), context.error) &&
                           (translation.code == "yaml-colon" || translation.code == "yaml-character" ||
                            translation.code == "yaml-bracket");
        problems.add(atOpening ? *context.innermostOpen : context.error, translation.code,
                     std::string(translation.what),
                     curly ? std::string(straightQuotes) : std::string(translation.expected));
        return;
    }
    problems.add(context.error, "yaml-syntax", "this is not YAML (" + std::string(message) + ")",
                 "check the indentation and the quotation marks");
}

} // namespace content
