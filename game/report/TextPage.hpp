#pragma once

#include "practice/Practice.hpp"
#include "report/Wrap.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace report {

/// Characters in a line; narrower, and texts are written as if it were so wide.
inline constexpr std::size_t narrowestPage = 40;

/// The plain text as it grows: numbered parts, headings and items.
class TextPage {
public:
    explicit TextPage(std::size_t width) : m_text(width) {}

    void part(std::string_view words) { heading("Part " + std::to_string(++m_part) + ": " + std::string(words)); }
    void heading(std::string_view words) {
        space();
        space();
        add(words);
        space();
    }
    void label(std::string_view words) {
        space();
        add(words);
    }
    void item(std::string_view words) { m_text.add("- ", words); }
    /// Below an item.
    void below(std::string_view words) { m_text.add("    ", words); }
    void add(std::string_view paragraph) { m_text.add(paragraph); }
    void space() { m_text.space(); }

    [[nodiscard]] std::string take() { return m_text.take(); }

private:
    WrappedText m_text;
    int m_part = 0;
};

void tellProfile(TextPage& page, const practice::FinishedDebrief& finished);
void tellValues(TextPage& page, const practice::FinishedDebrief& finished);

} // namespace report
