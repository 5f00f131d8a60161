#pragma once

#include "window/Layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace window {

/// What a supervisor signs is plain text in lines of a fixed width. For reading it is taken apart again: its lines are
/// joined to paragraphs, and parts, headings and items are told from them.
struct SignedPart {
    enum class Kind { part, heading, label, paragraph, item, below };
    Kind kind = Kind::paragraph;
    std::string text;
    bool operator==(const SignedPart&) const = default;
};
[[nodiscard]] std::vector<SignedPart> signedParts(std::string_view text);

/// The same, set as a page.
void addSignedText(Widget& column, std::string_view text);

} // namespace window
