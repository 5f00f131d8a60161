#include "content/TextStore.hpp"

#include <algorithm>
#include <cstring>

namespace content {

TextStore::TextStore(std::size_t expected) : m_expected(expected) {}

char* TextStore::reserve(std::size_t bytes) {
    if (bytes > m_left) {
        constexpr std::size_t smallest = 4096;
        m_left = std::max({bytes, m_expected, smallest});
        m_expected = smallest * 16;
        // Not value-initialised: pages that no text reaches are never touched.
        m_pieces.emplace_back(new char[m_left]);
        m_free = m_pieces.back().get();
    }
    return m_free;
}

std::string_view TextStore::keep(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    char* const begin = reserve(text.size());
    std::memcpy(begin, text.data(), text.size());
    m_free += text.size();
    m_left -= text.size();
    return {begin, text.size()};
}

std::string_view TextStore::keepProse(std::string_view text) {
    const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    char* const begin = reserve(text.size() + 1);
    char* out = begin;
    for (std::size_t i = 0; i < text.size();) {
        if (!space(text[i])) {
            // Copy up to the next space or line end in one go.
            const std::size_t from = i;
            while (i < text.size() && !space(text[i])) {
                ++i;
            }
            std::memcpy(out, text.data() + from, i - from);
            out += i - from;
            continue;
        }
        int lineBreaks = 0;
        for (; i < text.size() && space(text[i]); ++i) {
            lineBreaks += text[i] == '\n' ? 1 : 0;
        }
        if (out == begin || i == text.size()) {
            continue;
        }
        const bool listItem = lineBreaks > 0 && text.substr(i).starts_with("- ");
        *out++ = lineBreaks > 1 || listItem ? '\n' : ' ';
    }
    const auto size = static_cast<std::size_t>(out - begin);
    m_free += size;
    m_left -= size;
    return {begin, size};
}

} // namespace content
