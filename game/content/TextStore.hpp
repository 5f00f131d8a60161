#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace content {

/// Keeps the texts of a scenario in few large pieces of memory that never move, so that views into them stay good.
class TextStore {
public:
    /// `expected`: about how many bytes will come.
    explicit TextStore(std::size_t expected);

    /// A copy of `text` as it is.
    std::string_view keep(std::string_view text);

    /// A copy of a text that people read: surrounding space removed, paragraphs (and lines that begin with "- ")
    /// separated by one '\n', other line breaks and runs of space made one space.
    std::string_view keepProse(std::string_view text);

    [[nodiscard]] std::vector<std::unique_ptr<char[]>> take() { return std::move(m_pieces); }

private:
    char* reserve(std::size_t bytes);

    std::vector<std::unique_ptr<char[]>> m_pieces;
    char* m_free = nullptr;
    std::size_t m_left = 0;
    std::size_t m_expected;
};

} // namespace content
