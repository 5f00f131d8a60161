#include "content/FrameworkTextReading.hpp"

#include <algorithm>

// How what was read is put together from its lines, and where it is placed; FrameworkTextReading.cpp reads the lines.

namespace content {

namespace {

bool endsInSplitWord(std::string_view text) {
    return text.size() >= 2 && text.back() == '-' && text[text.size() - 2] != ' ' && text[text.size() - 2] != '-';
}

} // namespace

namespace pasted {

bool beginsSmall(std::string_view text) { return !text.empty() && text.front() >= 'a' && text.front() <= 'z'; }

bool endsSentence(std::string_view text) {
    while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')')) {
        text.remove_suffix(1);
    }
    return !text.empty() && std::string_view(".!?;:").find(text.back()) != std::string_view::npos;
}

std::string quote(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t end = std::min(text.size(), most);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return "\"" + std::string(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
}

} // namespace pasted

bool FrameworkTextReading::goesOn(std::string_view text) const {
    if (pasted::endsSentence(m_open.text)) {
        return false;
    }
    return pasted::beginsSmall(text) || (m_punctuated >= 4 && m_punctuated >= 4 * m_unpunctuated);
}

void FrameworkTextReading::begin(Open kind, std::size_t number, std::string_view text, std::string_view mark) {
    m_open = {kind, number, std::string(text), std::string(mark), m_blanks, m_page, m_rule};
    if (kind == Open::statement) {
        m_blanks = 0;
        m_page = m_rule = false;
    }
}

void FrameworkTextReading::append(std::size_t number, std::string_view text) {
    if (m_open.kind == Open::statement) {
        m_blanks = 0;
        m_page = m_rule = false;
    }
    if (m_open.text.empty()) {
        m_open.text = text;
        return;
    }
    const bool split = endsInSplitWord(m_open.text) && pasted::beginsSmall(text) && !text.starts_with("and ") &&
                       !text.starts_with("or ") && !text.starts_with("to ");
    if (split) {
        notes.push_back(
            {number, "The line before ends in a hyphen; the two parts were joined with it. Check the word."});
    } else {
        m_open.text += ' ';
    }
    m_open.text += text;
}

void FrameworkTextReading::close() {
    OpenItem item = std::move(m_open);
    m_open = {};
    if (item.kind == Open::nothing || item.text.empty()) {
        return;
    }
    std::ranges::replace(item.text, '\t', ' ');
    if (item.kind == Open::statement) {
        placeStatement(std::move(item));
    } else {
        placeParagraph(std::move(item));
    }
}

std::optional<std::string> FrameworkTextReading::cannotPlace(const OpenItem& item) {
    if (!m_unknown.empty()) {
        return "stands under " + m_unknown + ", which the known framework does not have";
    }
    if (!m_section) {
        return "no competency or value is named above it";
    }
    const Section& here = *section();
    if (std::holds_alternative<model::ClusterId>(here.what)) {
        return "stands under a cluster, before any competency";
    }
    if (m_stray) {
        const bool pageHeader = m_stray->oneShortLine && (m_stray->pageBefore || item.page);
        if (!pageHeader) {
            return "a line that was not understood stands between it and its list: " + pasted::quote(m_stray->text) +
                   " (line " + std::to_string(m_stray->line) + ")";
        }
        notes.push_back(
            {m_stray->line, pasted::quote(m_stray->text) + " was taken as a page header; the list goes on after it."});
        m_stray.reset();
    }
    if (std::holds_alternative<model::CoreValueId>(here.what)) {
        return std::nullopt;
    }
    if (m_columns) {
        return "several levels are named in one line above it, as in the head of a table, so its level cannot be seen";
    }
    if (!m_level && m_like->levels.size() == 1) {
        m_level = 1;
    }
    if (!m_level) {
        return "no level heading stands above it";
    }
    if (*m_level < 1 || static_cast<std::size_t>(*m_level) > m_like->levels.size()) {
        return "the known framework has no level " + std::to_string(*m_level);
    }
    return std::nullopt;
}

void FrameworkTextReading::placeStatement(OpenItem item) {
    if (m_lastHeadingWasLevel && m_section) {
        m_levelsOutside = false;
        m_outsideLevel.reset();
        m_lastHeadingWasLevel = false;
    }
    m_levelHeadings = 0;
    ++(pasted::endsSentence(item.text) ? m_punctuated : m_unpunctuated);
    if (auto reason = cannotPlace(item)) {
        leftOvers.push_back({item.line, std::move(item.text), std::move(*reason), LeftOver::Kind::statement});
        return;
    }
    ++m_sinceHeading;
    Section& here = *section();
    if (inValue()) {
        here.behaviours.push_back(
            {item.line, std::move(item.text), std::move(item.mark), item.blanks, item.page, item.rule, m_side});
    } else {
        here.indicators.push_back({item.line, std::move(item.text), *m_level});
    }
}

void FrameworkTextReading::placeParagraph(OpenItem item) {
    const auto left = [&](std::string reason) {
        leftOvers.push_back({item.line, item.text, std::move(reason), LeftOver::Kind::prose});
    };
    if (!m_unknown.empty()) {
        left("stands under " + m_unknown + ", which the known framework does not have");
        return;
    }
    if (!m_section) {
        left("stands before the first heading");
        return;
    }
    Section& here = *section();
    if (!here.hasStatements() && !m_headedHere) {
        auto& list = item.kind == Open::matters ? here.matters : here.about;
        list.push_back({item.line, std::move(item.text)});
        return;
    }
    left("is no list item, and stands among the statements");
    if (m_sinceHeading > 0) {
        const bool first = !m_stray;
        const bool oneShortLine = first && item.text.size() <= 80 && !pasted::endsSentence(item.text);
        m_stray = Stray{item.line, first ? item.text : m_stray->text, oneShortLine, item.page};
    }
    if (here.hasStatements() && !m_strayInSection) {
        m_strayInSection = Stray{item.line, item.text, false, false};
    }
}

void FrameworkTextReading::setAside(std::size_t number, std::string_view text, std::string reason) {
    leftOvers.push_back({number, std::string(text), std::move(reason), LeftOver::Kind::furniture});
}

} // namespace content
