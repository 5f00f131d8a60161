#pragma once

#include "window/Samples.hpp"

#include <memory>
#include <vector>

namespace samples {

/// The notebook, practice runs, and lists that are long.
void addPages(std::vector<NamedScreen>& all, Texts texts);

/// So many attempts, one a day, by so many learners.
[[nodiscard]] std::unique_ptr<window::Screen> attemptsScreen(std::size_t count, Texts texts);
/// So many names; that of number 7 is Siân Ó Briain.
[[nodiscard]] std::unique_ptr<window::Screen> learnerScreen(std::size_t count, Texts texts);

} // namespace samples
