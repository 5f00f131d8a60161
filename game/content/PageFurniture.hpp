#pragma once

#include "content/PastedText.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace content {

/// A page number alone on its line: "12", "- 12 -", "p.3", "Page 3 of 19".
[[nodiscard]] bool isPageNumber(std::string_view line);

/// Whether the line ends as lines of a contents list do: leader dots or a tab before a page number, or "p.5".
[[nodiscard]] bool endsInPageReference(std::string_view line);

/// A line drawn with dashes, underscores, equals signs or stars.
[[nodiscard]] bool isRule(std::string_view line);

struct Bullet {
    std::string_view mark; ///< "-", "•", "o", "1."
    std::string_view text; ///< empty when the mark stands alone
};

/// The mark of a list item and what follows it, or nothing when the line does not begin with one.
[[nodiscard]] std::optional<Bullet> bulletOf(std::string_view line);

/// For each line, whether it is a header or footer that is repeated from page to page. Only `eligible` lines are
/// considered; numbers in them may differ.
[[nodiscard]] std::vector<bool> findRunningHeaders(std::span<const PastedLine> lines,
                                                   const std::vector<bool>& eligible);

} // namespace content
