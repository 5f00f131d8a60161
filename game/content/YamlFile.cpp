#include "content/YamlFile.hpp"

#include "content/Utf8.hpp"
#include "content/YamlErrors.hpp"

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

/// Reads from memory without a copy, and ends early when the parser runs too far ahead of what it has handed over: it
/// keeps hundreds of bytes for each bracket that it has not made sense of.
class ViewBuffer : public std::streambuf {
public:
    /// `handedOver`: up to where events came, in bytes of `text`. Who raises the limit on bytes trusts the file.
    ViewBuffer(std::string_view text, const Offset& handedOver, const Limits& limits)
        : m_rest(text), m_handedOver(&handedOver),
          m_furthest(limits.bytes > Limits().bytes ? limits.bytes : 256u * 1024) {}

    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

protected:
    int_type underflow() override {
        constexpr std::size_t atOnce = 16u * 1024;
        m_gaveUp = m_gaveUp || (!m_rest.empty() && m_given > *m_handedOver + m_furthest);
        if (m_gaveUp || m_rest.empty()) {
            return traits_type::eof();
        }
        const std::string_view now = m_rest.substr(0, atOnce);
        m_rest.remove_prefix(now.size());
        m_given += now.size();
        char* begin = const_cast<char*>(now.data()); // never written: only the get area is set
        setg(begin, begin, begin + now.size());
        return traits_type::to_int_type(*begin);
    }

private:
    std::string_view m_rest;
    const Offset* m_handedOver;
    std::size_t m_furthest; ///< by default a text of the most characters, each of four bytes, three times
    std::size_t m_given = 0;
    bool m_gaveUp = false;
};

/// Whether the quotation mark at `where` has its counterpart. yaml-cpp takes the end of a line at the end of the file
/// for one.
bool isClosed(std::string_view text, std::size_t where) {
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

/// The quotation mark behind `where` that is not closed, if there is one before the bracket at `where` is closed.
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
        if (opens && !isClosed(text, i)) {
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

/// Leaves yaml-cpp's parser when reading on makes no sense; the reason is among the problems.
struct Stop {};

class Handler final : public YAML::EventHandler {
public:
    Handler(std::string_view text, std::size_t skipped, std::string_view entries, const Limits& limits,
            Problems& problems, YamlFileReader& reader)
        : m_text(text), m_skipped(static_cast<Offset>(skipped)), m_entries(entries), m_limits(limits),
          m_problems(problems), m_reader(reader) {}

    [[nodiscard]] YamlErrorContext contextOf(const YAML::Exception& exception) {
        YamlErrorContext context{m_lastPlace, m_lastPlace, m_lastQuoted, {}};
        if (!exception.mark.is_null()) {
            context.error = static_cast<Offset>(exception.mark.pos) + m_skipped;
        }
        if (m_depth > 0) {
            context.innermostOpen = m_open[m_depth - 1].where;
        }
        return context;
    }
    [[nodiscard]] const Offset& lastPlace() const { return m_lastPlace; }
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
        if (tag != "?" && where < m_text.size() && (m_text[where] == '"' || m_text[where] == '\'')) {
            m_lastQuoted = where;
            if (!isClosed(m_text, where)) {
                m_problems.add(where, "yaml-quote", "a text in quotation marks is not closed before the file ends",
                               "close the quotation mark where the text ends");
                throw Stop{};
            }
        }
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
        Offset where;
    };

    Offset offset(const YAML::Mark& mark) {
        const Offset where = static_cast<Offset>(std::max(mark.pos, 0)) + m_skipped;
        m_lastPlace = std::max(m_lastPlace, where);
        m_lastQuoted.reset();
        return where;
    }

    void checkTag(const std::string& tag, Offset where) {
        // "!" is yaml-cpp's own name for a text in quotation marks, and may be written too.
        const bool written = where < m_text.size() && m_text[where] == '!';
        if (written || (!tag.empty() && tag != "?" && tag != "!")) {
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
        const bool opened = where < m_text.size() && (m_text[where] == '{' || m_text[where] == '[');
        if (const auto quote = opened && expectsKey() ? unclosedQuote(m_text, where) : std::nullopt) {
            m_problems.add(static_cast<Offset>(*quote), "yaml-quote",
                           "a text in quotation marks is not closed before the file ends",
                           "close the quotation mark where the text ends");
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
            m_open[m_depth++] = {kind, false, true, 0, where};
            return;
        }
        if (m_depth == 1 && kind == YamlKind::map && m_tree.at(0).text() == m_entries) {
            m_reader.entriesBegin(m_tree.at(0));
            m_open[m_depth++] = {kind, false, true, 0, where};
            return;
        }
        m_open[m_depth++] = {kind, true, true, m_tree.add(kind, where), where};
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
    std::optional<Offset> m_lastQuoted;
};

/// yaml-cpp takes some tabs and stumbles over others, far from where they stand.
bool checkTabs(std::string_view text, Problems& problems) {
    for (std::size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t', tab)) {
        const std::size_t lineStart = tab == 0 ? 0 : text.find_last_of('\n', tab - 1) + 1;
        if (text.find_first_not_of(' ', lineStart) == tab) {
            problems.add(static_cast<Offset>(tab), "yaml-tab", "a tab is used for indentation", "indent with spaces");
            return false;
        }
        tab = std::min(text.find('\n', tab), text.size()); // further tabs of this line indent nothing
    }
    return true;
}

bool checkCharacters(std::string_view text, Problems& problems) {
    const auto isNul = [&](std::size_t i) { return i < text.size() && text[i] == '\0'; };
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || (isNul(0) && isNul(2)) ||
        (isNul(1) && isNul(3))) {
        problems.add(0, "not-utf8", "the file is saved as UTF-16", "save it as UTF-8");
        return false;
    }
    if (text.starts_with("\xEF\xBB\xBF\xEF\xBB\xBF")) {
        problems.add(0, "control-character", "the file begins with two byte order marks", "delete one of them");
        return false;
    }
    const auto bad = findBadCharacter(text);
    if (!bad) {
        return checkTabs(text, problems);
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
    Handler handler(text, skipped, entries, limits, problems, reader);
    ViewBuffer buffer(text.substr(skipped), handler.lastPlace(), limits);
    std::istream stream(&buffer);
    const auto reportGivingUp = [&] {
        if (buffer.gaveUp()) {
            problems.add(handler.lastPlace(), "text-too-long",
                         "what begins here has no end within the next 250,000 characters",
                         "close the bracket or the quotation mark that is open, or split the text");
        }
        return buffer.gaveUp();
    };
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) {
        }
    } catch (const Stop&) {
        reportGivingUp();
        return false;
    } catch (const YAML::Exception& exception) {
        if (reportGivingUp()) {
            return false;
        }
        reportYamlError(exception, handler.contextOf(exception), problems);
        return false;
    }
    if (reportGivingUp()) {
        return false;
    }
    if (!handler.sawDocument()) {
        problems.add(0, "empty-file", "the file is empty", "see docs/scenario-format.md for a small whole example");
        return false;
    }
    return true;
}

} // namespace content
