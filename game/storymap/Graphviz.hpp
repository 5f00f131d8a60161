#pragma once

#include <string>
#include <variant>

namespace storymap {

enum class PictureForm { svg, png };

/// Why there is no picture: one sentence.
struct NoPicture {
    std::string sentence;
};

/// Lays a graph out and draws it. What Graphviz would print is kept from the user; its library is used by one thread at
/// a time.
[[nodiscard]] std::variant<std::string, NoPicture> drawn(const std::string& dot, PictureForm form);

} // namespace storymap
