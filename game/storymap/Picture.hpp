#pragma once

#include "storymap/Graphviz.hpp"
#include "storymap/Survey.hpp"

#include <string>
#include <variant>

namespace storymap {

/// More situations than this are not laid out: it would take minutes, and nobody could read it.
inline constexpr std::size_t mostLaidOut = 600;

enum class MapForm { dot, svg, png, html };

/// The story as the bytes of a file of that form. None of them needs another file or a network.
[[nodiscard]] std::variant<std::string, NoPicture> mapOf(const Story& story, MapForm form);

} // namespace storymap
