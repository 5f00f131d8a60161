#pragma once

#include "storymap/Survey.hpp"

#include <string>

namespace storymap {

/// Where a picture stands.
enum class SvgFor {
    file, ///< a document of its own
    page  ///< inside an HTML page
};

/// What Graphviz drew, made fit to be handed on: without its reference to a document type elsewhere, with a title and a
/// description for screen readers, and with names of lines and boxes that people can read.
[[nodiscard]] std::string finishedSvg(const std::string& drawn, const Story& story, const Survey& survey, SvgFor where);

} // namespace storymap
