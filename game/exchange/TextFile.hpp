#pragma once

#include "exchange/Imported.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace exchange {

/// A file's lines as both readers want them: without a byte order mark and without the characters that end lines.
struct Lines {
    std::vector<std::string> lines;
    std::vector<Notice> notices; ///< of control characters that were left out
};

/// Says in a sentence which encoding the file seems to have where it is not UTF-8, and what to do.
[[nodiscard]] std::variant<Lines, Unreadable> linesOf(std::string_view bytes);

/// The text without the HTML that course platforms put into questions: tags go, line breaks and entities become
/// characters. `<` that begins no tag known to HTML stays.
struct Plain {
    std::string text;
    bool hadTags = false;
    bool hadPicture = false;
};
[[nodiscard]] Plain withoutTags(std::string_view text);

/// An id that no other question of the set has, out of a title: "Week 1: cells" becomes "week-1-cells". What is an id
/// already stays as it is, unless it is taken.
class Ids {
public:
    [[nodiscard]] std::string from(std::string_view title);

private:
    std::set<std::string, std::less<>> m_taken;
    std::map<std::string, std::size_t> m_number; ///< how often a title's id was taken already
};

/// Without spaces and line breaks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The beginning of a text, for naming a question that has no title.
[[nodiscard]] std::string beginningOf(std::string_view text);

} // namespace exchange
