#pragma once

#include "practice/Practice.hpp"

#include <string>

namespace report {

/// The debrief as a PDF to print, sign and keep on file: A4, tagged, with bookmarks, each number leading to its
/// decision. The same debrief gives the same bytes on a machine with the same fonts. Unlike the page it has no colour
/// that must be seen and nothing that must be opened.
[[nodiscard]] practice::Outcome<std::string> pdf(const practice::FinishedDebrief& finished);

} // namespace report
