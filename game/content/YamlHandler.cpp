#include "content/YamlHandler.hpp"

#include "content/Utf8.hpp"
#include "content/YamlQuotes.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>

namespace content {

namespace {

std::string_view withoutSpacesAtEnd(std::string_view text) { return text.substr(0, text.find_last_not_of(" \r") + 1); }

} // namespace

YamlErrorContext YamlHandler::contextOf(const YAML::Exception& exception) {
    YamlErrorContext context{m_lastPlace, m_lastPlace, m_lastQuoted, {}};
    if (!exception.mark.is_null()) {
        context.error = static_cast<Offset>(exception.mark.pos) + m_skipped;
    }
    if (m_depth > 0) {
        context.innermostOpen = m_open[m_depth - 1].where;
    }
    return context;
}

void YamlHandler::OnDocumentStart(const YAML::Mark& mark) {
    if (++m_documents == 2) {
        m_problems.add(
            offset(mark), "second-document", "a second document begins here",
            "a file holds one document: remove the line \"---\" before this and what belongs to another file");
        throw YamlStop{};
    }
}

void YamlHandler::OnAnchor(const YAML::Mark& mark, const std::string&) {
    m_problems.add(offset(mark), "anchor", "anchors (&name) are not allowed",
                   "write the text out; if it begins with \"&\", put it in quotation marks");
}

void YamlHandler::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    m_problems.add(offset(mark), "alias", "references (*name) are not allowed",
                   "write the text out; if it begins with \"*\", put it in quotation marks");
    scalar({}, offset(mark), false);
}

void YamlHandler::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
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
    countEntry(where);
    beginValue(where, YamlKind::nothing);
    m_tree.add(YamlKind::nothing, m_depth == 0 ? where : m_keyPlace);
    endValue();
}

void YamlHandler::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) {
    const Offset where = offset(mark);
    if (const auto condition = negatedCondition(where)) {
        scalar(*condition, where, true);
        return;
    }
    checkTag(tag, where);
    scalar(value, where, tag == "?");
    if (tag != "?" && where < m_text.size() && (m_text[where] == '"' || m_text[where] == '\'')) {
        m_lastQuoted = where;
        if (!isClosedQuote(m_text, where)) {
            const bool curly = endsInCurlyQuote(m_text, where);
            m_problems.add(where, "yaml-quote", "a text in quotation marks is not closed before the file ends",
                           std::string("close the quotation mark where the text ends") +
                               (curly ? ": the one there is curly, and has to be straight like the first" : ""));
            throw YamlStop{};
        }
    }
}

std::optional<std::string_view> YamlHandler::negatedCondition(Offset where) const {
    const bool value = m_depth > 0 && !m_open[m_depth - 1].keyNext && m_open[m_depth - 1].kind == YamlKind::map;
    if (!value || where >= m_text.size() || m_text[where] != '!' ||
        !withoutSpacesAtEnd(m_text.substr(0, where)).ends_with("when:")) {
        return std::nullopt;
    }
    std::string_view rest = m_text.substr(where);
    rest = rest.substr(0, rest.find('\n'));
    rest = rest.substr(0, m_open[m_depth - 1].inBraces ? rest.find_first_of(",}") : rest.find(" #"));
    return withoutSpacesAtEnd(rest);
}

void YamlHandler::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value) {
    open(YamlKind::list, mark, tag);
}

void YamlHandler::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                             YAML::EmitterStyle::value) {
    open(YamlKind::map, mark, tag);
}

Offset YamlHandler::offset(const YAML::Mark& mark) {
    handOver();
    const Offset where = static_cast<Offset>(std::max(mark.pos, 0)) + m_skipped;
    m_lastPlace = std::max(m_lastPlace, where);
    m_lastQuoted.reset();
    return where;
}

void YamlHandler::checkTag(const std::string& tag, Offset where) {
    // "!" is yaml-cpp's own name for a text in quotation marks, and may be written too.
    const bool written = where < m_text.size() && m_text[where] == '!';
    if (written || (!tag.empty() && tag != "?" && tag != "!")) {
        m_problems.add(where, "tag", "tags (!name) are not allowed",
                       "remove it; if the text begins with \"!\", put it in quotation marks");
    }
}

bool YamlHandler::expectsKey() const {
    return m_depth > 0 && m_open[m_depth - 1].kind == YamlKind::map && m_open[m_depth - 1].keyNext;
}

void YamlHandler::scalar(std::string_view text, Offset where, bool plain) {
    if (!plain && text.size() > 0) {
        // Quotation marks allow escapes, by which characters could come in that the file itself does not contain.
        if (const auto bad = findBadCharacter(text)) {
            m_problems.add(where, bad->kind == BadCharacter::direction ? "direction-character" : "control-character",
                           "an escape (\\) in this text makes a character that is not allowed", "remove the escape");
        }
    }
    countEntry(where);
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

void YamlHandler::open(YamlKind kind, const YAML::Mark& mark, const std::string& tag) {
    const Offset where = offset(mark);
    checkTag(tag, where);
    if (m_depth >= m_open.size() || m_depth >= m_limits.depth) {
        m_problems.add(where, "too-deep",
                       "lists and maps are nested more than " + std::to_string(m_limits.depth) + " deep",
                       "check the brackets and the indentation");
        throw YamlStop{};
    }
    const bool opened = where < m_text.size() && (m_text[where] == '{' || m_text[where] == '[');
    if (const auto quote = opened && expectsKey() ? unclosedQuote(m_text, where) : std::nullopt) {
        m_problems.add(static_cast<Offset>(*quote), "yaml-quote",
                       "a text in quotation marks is not closed before the file ends",
                       "close the quotation mark where the text ends");
        throw YamlStop{};
    }
    if (expectsKey()) {
        m_problems.add(
            where, "key-not-text", "a list or a map stands where a key belongs",
            "a key is a word followed by a colon; a text that begins with a bracket goes in quotation marks");
        throw YamlStop{};
    }
    countEntry(where);
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
    m_open[m_depth++] = {kind, true, true, m_tree.add(kind, where), where, opened};
}

void YamlHandler::close() {
    handOver();
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

void YamlHandler::countEntry(Offset where) {
    if (m_depth == 0 || startsPiece()) {
        return;
    }
    Container& inside = m_open[m_depth - 1];
    if ((inside.kind == YamlKind::map && !inside.keyNext) || inside.entries++ < m_limits.entries) {
        return;
    }
    while (!startsPiece()) {
        m_tree.close(m_open[--m_depth].node);
    }
    m_complete = true;
    handOver();
    m_problems.add(where, "too-many-entries",
                   "more than " + std::to_string(m_limits.entries) + " entries stand in one list or under one key",
                   "check whether something was pasted in many times over, and remove it");
    throw YamlStop{};
}

void YamlHandler::beginValue(Offset where, YamlKind kind) {
    if (m_depth == 0 && kind != YamlKind::map) {
        m_problems.add(where, "not-a-map", "the file does not begin with keys",
                       "the first line that is no comment reads like \"format: 1\"");
        throw YamlStop{};
    }
}

void YamlHandler::endValue() {
    Container& parent = m_open[m_depth - 1];
    parent.keyNext = true;
    if (parent.kept) {
        return;
    }
    m_complete = true;
}

void YamlHandler::handOverLine() {
    if (!m_complete) {
        return;
    }
    const YamlValue value = m_tree.at(1);
    if (value.kind() != YamlKind::scalar || !value.plain() || value.text().empty() ||
        !m_text.substr(value.where()).starts_with(value.text())) {
        return;
    }
    try {
        handOver();
    } catch (const YamlStop&) { // there are too many problems: no more is read anyway
    }
}

void YamlHandler::handOver() {
    if (!m_complete) {
        return;
    }
    m_complete = false;
    const YamlValue key = m_tree.at(0);
    const YamlValue value = m_tree.at(1);
    if (m_depth == 1) {
        m_reader.topLevel(key, value);
    } else {
        m_reader.entry(key, value);
    }
    if (m_problems.full()) {
        throw YamlStop{};
    }
}

} // namespace content
