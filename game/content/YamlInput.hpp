#pragma once

#include "content/Limits.hpp"
#include "content/Problems.hpp"

#include <streambuf>

namespace content {

/// Reads from memory without a copy, and ends early when the parser runs too far ahead of what it has handed over: it
/// keeps hundreds of bytes for each bracket that it has not made sense of.
class YamlInput : public std::streambuf {
public:
    /// `handedOver`: up to where events came, in bytes of `text`. Who raises the limit on bytes trusts the file.
    YamlInput(std::string_view text, const Offset& handedOver, const Limits& limits)
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

/// False, with a report, when `text` is no UTF-8, holds a character that may not stand in any file of ours, or is
/// indented with tabs.
bool checkCharacters(std::string_view text, Problems& problems);

} // namespace content
