#pragma once

#include "content/FrameworkHeading.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace content {

/// One list item found under a core value, with what stood between it and the item before it.
struct ValueItem {
    std::size_t line = 0;
    std::string text;
    std::string mark;             ///< of the list item
    std::size_t blanksBefore = 0; ///< blank lines
    bool pageBefore = false;      ///< the end of a page lies between
    bool ruleBefore = false;      ///< a drawn line lies between
    std::optional<Side> told;     ///< by a heading above it
};

/// The items of a value as its two lists; positions in the items given.
struct ToldApart {
    std::vector<std::size_t> positive;
    std::vector<std::size_t> negative;
    std::string how; ///< by what they were told apart
};

struct NotToldApart {
    std::string reason;
};

/// How many statements a known framework has in the two lists.
struct ExpectedSides {
    std::size_t positive = 0;
    std::size_t negative = 0;
};

/// Tells a value's positive behaviours from its negative ones: by headings, by ticks and crosses, by a drawn line, by
/// the one blank gap that gives the expected numbers, or by the one gap that is wider than all others. Guesses nothing.
[[nodiscard]] std::variant<ToldApart, NotToldApart> tellSidesApart(const std::vector<ValueItem>& items,
                                                                   const ExpectedSides& expected);

} // namespace content
