#include "content/YamlFile.hpp"

#include "content/Utf8.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>

namespace content {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Reads from memory without a copy.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data()); // never written: only the get area is set
        setg(begin, begin, begin + text.size());
    }
};

/// Leaves yaml-cpp's parser when reading on makes no sense; the reason is among the problems.
struct Stop {};

class Handler final : public YAML::EventHandler {
public:
    Handler(std::string_view text, std::size_t skipped, std::string_view entries, const Limits& limits,
            Problems& problems, YamlFileReader& reader)
        : m_text(text), m_skipped(static_cast<Offset>(skipped)), m_entries(entries), m_limits(limits),
          m_problems(problems), m_reader(reader) {}

    [[nodiscard]] Offset lastPlace() const { return m_lastPlace; }
    [[nodiscard]] bool sawDocument() const { return m_documents > 0; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++m_documents == 2) {
            m_problems.add(
                offset(mark), "second-document", "a second document begins here",
                "a file holds one document: remove the line \"---\" before this and what belongs to another file");
            throw Stop{};
        }
    }
    void OnDocumentEnd() override {}

    void OnAnchor(const YAML::Mark& mark, const std::string&) override {
        m_problems.add(offset(mark), "anchor", "anchors (&name) are not allowed",
                       "write the text out; if it begins with \"&\", put it in quotation marks");
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        m_problems.add(offset(mark), "alias", "references (*name) are not allowed",
                       "write the text out; if it begins with \"*\", put it in quotation marks");
        scalar({}, offset(mark), false);
    }

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        const Offset where = offset(mark);
        // yaml-cpp reports the words for "nothing" and a missing value alike; for us only the second is nothing.
        for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
            const std::string_view rest = m_text.substr(std::min<std::size_t>(where, m_text.size()));
            const std::string_view after = rest.substr(std::min(word.size(), rest.size()));
            if (rest.starts_with(word) &&
                (after.empty() || std::string_view(" \t\r\n,:}]#").find(after[0]) != std::string_view::npos)) {
                scalar(word, where, true);
                return;
            }
        }
        if (expectsKey()) {
            scalar({}, where, true);
            return;
        }
        beginValue(where, YamlKind::nothing);
        m_tree.add(YamlKind::nothing, m_depth == 0 ? where : m_keyPlace);
        endValue();
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
        const Offset where = offset(mark);
        checkTag(tag, where);
        scalar(value, where, tag == "?");
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        open(YamlKind::list, mark, tag);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        open(YamlKind::map, mark, tag);
    }
    void OnMapEnd() override { close(); }

private:
    struct Container {
        YamlKind kind;
        bool kept; ///< whether it stands in the tree; the top level and the map of entries do not
        bool keyNext;
        std::uint32_t node;
    };

    Offset offset(const YAML::Mark& mark) {
        const Offset where = static_cast<Offset>(std::max(mark.pos, 0)) + m_skipped;
        m_lastPlace = std::max(m_lastPlace, where);
        return where;
    }

    void checkTag(const std::string& tag, Offset where) {
        if (!tag.empty() && tag != "?" && tag != "!") {
            m_problems.add(where, "tag", "tags (!name) are not allowed",
                           "remove it; if the text begins with \"!\", put it in quotation marks");
        }
    }

    [[nodiscard]] bool expectsKey() const {
        return m_depth > 0 && m_open[m_depth - 1].kind == YamlKind::map && m_open[m_depth - 1].keyNext;
    }

    /// True where the value that now begins is handed over by itself: under a key of the top level or of the entries.
    [[nodiscard]] bool startsPiece() const { return m_depth > 0 && !m_open[m_depth - 1].kept; }

    void scalar(std::string_view text, Offset where, bool plain) {
        if (!plain && text.size() > 0) {
            // Quotation marks allow escapes, by which characters could come in that the file itself does not contain.
            if (const auto bad = findBadCharacter(text)) {
                m_problems.add(
                    where, bad->kind == BadCharacter::direction ? "direction-character" : "control-character",
                    "an escape (\\) in this text makes a character that is not allowed", "remove the escape");
            }
        }
        if (expectsKey()) {
            if (startsPiece()) {
                m_tree.clear();
            }
            m_keyPlace = where;
            m_tree.addScalar(text, where, plain);
            m_open[m_depth - 1].keyNext = false;
            return;
        }
        beginValue(where, YamlKind::scalar);
        m_tree.addScalar(text, where, plain);
        endValue();
    }

    void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag) {
        const Offset where = offset(mark);
        checkTag(tag, where);
        if (m_depth >= m_open.size() || m_depth >= m_limits.depth) {
            m_problems.add(where, "too-deep",
                           "lists and maps are nested more than " + std::to_string(m_limits.depth) + " deep",
                           "check the brackets and the indentation");
            throw Stop{};
        }
        if (expectsKey()) {
            m_problems.add(
                where, "key-not-text", "a list or a map stands where a key belongs",
                "a key is a word followed by a colon; a text that begins with a bracket goes in quotation marks");
            throw Stop{};
        }
        beginValue(where, kind);
        if (m_depth == 0) {
            m_open[m_depth++] = {kind, false, true, 0};
            return;
        }
        if (m_depth == 1 && kind == YamlKind::map && m_tree.at(0).text() == m_entries) {
            m_reader.entriesBegin(m_tree.at(0));
            m_open[m_depth++] = {kind, false, true, 0};
            return;
        }
        m_open[m_depth++] = {kind, true, true, m_tree.add(kind, where)};
    }

    void close() {
        const Container& closed = m_open[--m_depth];
        if (closed.kept) {
            m_tree.close(closed.node);
        }
        if (m_depth == 0) {
            return;
        }
        if (!closed.kept) {
            m_open[m_depth - 1].keyNext = true; // the map of entries: each was handed over already
            return;
        }
        endValue();
    }

    void beginValue(Offset where, YamlKind kind) {
        if (m_depth == 0 && kind != YamlKind::map) {
            m_problems.add(where, "not-a-map", "the file does not begin with keys",
                           "the first line that is no comment reads like \"format: 1\"");
            throw Stop{};
        }
    }

    void endValue() {
        if (m_problems.full()) {
            throw Stop{};
        }
        Container& parent = m_open[m_depth - 1];
        parent.keyNext = true;
        if (parent.kept) {
            return;
        }
        const YamlValue key = m_tree.at(0);
        const YamlValue value = m_tree.at(1);
        if (m_depth == 1) {
            m_reader.topLevel(key, value);
        } else {
            m_reader.entry(key, value);
        }
    }

    std::string_view m_text;
    Offset m_skipped;
    std::string_view m_entries;
    const Limits& m_limits;
    Problems& m_problems;
    YamlFileReader& m_reader;
    YamlTree m_tree;
    std::array<Container, 64> m_open{};
    std::size_t m_depth = 0;
    int m_documents = 0;
    Offset m_keyPlace = 0;
    Offset m_lastPlace = 0;
};

struct Translation {
    std::string_view message; ///< how yaml-cpp's message begins
    std::string_view code;
    std::string_view what;
    std::string_view expected;
};

constexpr std::array translations{
    Translation{"illegal tab", "yaml-tab", "a tab is used for indentation", "indent with spaces"},
    Translation{"illegal EOF in scalar", "yaml-quote", "the file ends inside a text in quotation marks",
                "close the quotation mark; the text begins after the place named here"},
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
    Translation{"unknown token", "yaml-character", "a character stands where none like it can begin a text",
                "put a text that begins with a special character in quotation marks"},
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
};

void translate(const YAML::Exception& exception, const Handler& handler, Problems& problems, std::size_t skipped) {
    const std::string_view message = exception.msg;
    Offset where = exception.mark.pos > 0 ? static_cast<Offset>(exception.mark.pos) : 0;
    where += static_cast<Offset>(skipped);
    if (message.starts_with("illegal EOF")) {
        where = handler.lastPlace(); // the end of the file would help nobody
    }
    if (dynamic_cast<const YAML::DeepRecursion*>(&exception) != nullptr) {
        problems.add(where, "too-deep", "lists and maps are nested far too deep",
                     "check the brackets and the indentation");
        return;
    }
    for (const Translation& translation : translations) {
        if (message.starts_with(translation.message)) {
            problems.add(where, translation.code, std::string(translation.what), std::string(translation.expected));
            return;
        }
    }
    problems.add(where, "yaml-syntax", "this is not YAML (" + std::string(message) + ")",
                 "check the indentation and the quotation marks");
}

bool checkCharacters(std::string_view text, Problems& problems) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        problems.add(0, "not-utf8", "the file is saved as UTF-16", "save it as UTF-8");
        return false;
    }
    const auto bad = findBadCharacter(text);
    if (!bad) {
        return true;
    }
    const auto where = static_cast<Offset>(bad->offset);
    switch (bad->kind) {
    case BadCharacter::notUtf8:
        problems.add(where, "not-utf8", "the file is not UTF-8 from here on",
                     "save it as UTF-8 (in the editor: \"encoding\")");
        break;
    case BadCharacter::control:
        problems.add(where, "control-character", "an invisible control character stands here", "delete it");
        break;
    case BadCharacter::direction:
        problems.add(where, "direction-character", "an invisible character here changes the direction of the text",
                     "delete it: what is read would differ from what is written");
        break;
    }
    return false;
}

} // namespace

bool readYaml(std::string_view text, std::string_view entries, const Limits& limits, Problems& problems,
              YamlFileReader& reader) {
    if (text.size() > limits.bytes) {
        problems.add(0, "file-too-large", "the file is larger than " + std::to_string(limits.bytes) + " bytes",
                     "split it, or raise the limit with --most-bytes if you trust it");
        return false;
    }
    if (!checkCharacters(text, problems)) {
        return false;
    }
    // yaml-cpp would skip a byte order mark too, but then count from behind it.
    const std::size_t skipped = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    ViewBuffer buffer(text.substr(skipped));
    std::istream stream(&buffer);
    Handler handler(text, skipped, entries, limits, problems, reader);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) {
        }
    } catch (const Stop&) {
        return false;
    } catch (const YAML::Exception& exception) {
        translate(exception, handler, problems, skipped);
        return false;
    }
    if (!handler.sawDocument()) {
        problems.add(0, "empty-file", "the file is empty", "see docs/scenario-format.md for a small whole example");
        return false;
    }
    return true;
}

} // namespace content
