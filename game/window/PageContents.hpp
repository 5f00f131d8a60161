#pragma once

#include "play/Notebook.hpp"
#include "practice/Practice.hpp"
#include "window/screens/NotebookScreen.hpp"
#include "window/screens/ReadingScreen.hpp"

#include <string>

/// What stands in the notebook and where a practice run begins.
namespace window {

/// What the bar says while this attempt is played.
[[nodiscard]] std::string whereIn(const practice::OpenAttempt& attempt);

[[nodiscard]] NotebookScreen::Content notebookContent(const play::Notebook& notebook, std::string where);

/// For a practice run in which nothing has been decided yet.
[[nodiscard]] ReadingScreen::Content whatIfContent(const practice::OpenAttempt& attempt);

} // namespace window
