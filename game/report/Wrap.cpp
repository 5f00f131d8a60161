#include "report/Wrap.hpp"

#include "content/Utf8.hpp"
#include "content/WrappedText.hpp"

#include <algorithm>

namespace report {

void WrappedText::add(std::string_view lead, std::string_view paragraph) {
    // A line break inside a paragraph is a space: a text cannot begin a line that looks like the report's own.
    std::string line(paragraph);
    std::ranges::replace(line, '\n', ' ');
    content::wrap(m_text, line, m_width, lead, std::string(content::utf8Count(lead), ' '));
}

void WrappedText::space() {
    if (!m_text.empty() && !m_text.ends_with("\n\n")) {
        m_text += "\n";
    }
}

} // namespace report
