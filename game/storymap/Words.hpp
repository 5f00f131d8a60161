#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storymap {

/// An id as people read it: "the-back-door" is "The back door".
[[nodiscard]] std::string readable(std::string_view id);

/// At most `columns` columns of a text on one line, cut after a word where there is one, with "…" where it was cut.
[[nodiscard]] std::string firstWords(std::string_view text, std::size_t columns);

/// The same on several lines; the last of at most `lines` is cut. A word longer than a line is broken.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t lines);

/// "12 %", "under 1 %", "1.4 times": how often something happens in one play, on average.
[[nodiscard]] std::string howOften(double timesInOnePlay);

/// For text and attributes of XML and HTML: no character of it can mean anything but itself.
[[nodiscard]] std::string forXml(std::string_view text);

/// For text inside a label of Graphviz that is written like HTML. There a backslash would begin one of Graphviz's own
/// replacements, and "&lt;" written out in a text would be shown as "<".
[[nodiscard]] std::string forLabel(std::string_view text);

} // namespace storymap
