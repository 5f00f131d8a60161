#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The pieces that labels of Graphviz are made of, in its language that looks like HTML. Sizes are in points. Arguments
// named `marked` are labels already; texts are escaped here.

namespace storymap {

inline constexpr std::string_view fontNames = "Inter,Noto Sans,Segoe UI,Helvetica,Arial,sans-serif";

[[nodiscard]] std::string words(const std::string& marked, double size, const std::string& colour);
[[nodiscard]] std::string bold(const std::string& marked, double size, const std::string& colour);

/// A text on at most `most` lines, each aligned to the left.
[[nodiscard]] std::string lines(std::string_view text, std::size_t columns, std::size_t most);

/// Graphviz shares spare room out evenly among columns, so that a cell which stands for this many takes nearly all of
/// it.
inline constexpr int greedyColumns = 40;

/// A row of cells inside a cell, aligned to the left.
[[nodiscard]] std::string nested(const std::vector<std::string>& cells);

/// One cell inside a cell, as wide as that is.
[[nodiscard]] std::string filling(const std::string& only);

/// Cells of such tables.
[[nodiscard]] std::string filledCell(std::string_view text, const std::string& ink, const std::string& fill,
                                     double size);
[[nodiscard]] std::string outlinedCell(std::string_view text, const std::string& ink, const std::string& fill,
                                       double size);

/// A whole label: a text on a round ground.
[[nodiscard]] std::string pill(std::string_view text, const std::string& fill, const std::string& ink, double size);

/// For an attribute in double quotes; Graphviz's own replacements are made impossible.
[[nodiscard]] std::string quotable(std::string_view text);

} // namespace storymap
