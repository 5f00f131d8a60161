#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace report {

/// Gathers plain text in lines of at most `width` characters (counted as code points), broken at spaces. A word that is
/// longer stays whole.
class WrappedText {
public:
    explicit WrappedText(std::size_t width) : m_width(width) {}

    /// One paragraph; its first line begins with `lead`, the others are indented as far as `lead` is long.
    void add(std::string_view lead, std::string_view paragraph);
    void add(std::string_view paragraph) { add("", paragraph); }
    /// An empty line, unless the text is empty or has one already.
    void space();

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::size_t m_width;
    std::string m_text;
};

} // namespace report
