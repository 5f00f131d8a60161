#include "report/Wrap.hpp"

#include <algorithm>

namespace report {

namespace {

/// A line break inside a paragraph is a space: a text cannot begin a line that looks like the report's own.
constexpr std::string_view spaces = " \n";

std::size_t lengthOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

void WrappedText::add(std::string_view lead, std::string_view paragraph) {
    const std::size_t indent = lengthOf(lead);
    std::string line(lead);
    std::size_t length = indent;
    bool empty = true;
    while (!paragraph.empty()) {
        const std::size_t start = std::min(paragraph.find_first_not_of(spaces), paragraph.size());
        paragraph.remove_prefix(start);
        const std::string_view word = paragraph.substr(0, paragraph.find_first_of(spaces));
        paragraph.remove_prefix(word.size());
        if (word.empty()) {
            break;
        }
        const std::size_t wordLength = lengthOf(word);
        if (!empty && length + 1 + wordLength > m_width) {
            m_text += line + "\n";
            line.assign(indent, ' ');
            length = indent;
            empty = true;
        }
        if (!empty) {
            line += ' ';
            ++length;
        }
        line += word;
        length += wordLength;
        empty = false;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    m_text += line + "\n";
}

void WrappedText::space() {
    if (!m_text.empty() && !m_text.ends_with("\n\n")) {
        m_text += "\n";
    }
}

} // namespace report
