#pragma once

#include "content/Diagnostic.hpp"
#include "content/Excerpt.hpp"
#include "content/Limits.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Question.hpp"

#include <string_view>

namespace content {

/// Reads a quiz written as docs/quiz-format.md says. `file` is the name used in diagnostics. `excerpts` gives what
/// questions take from scenarios; without it they cannot take anything.
/// Result: the quiz, or all diagnostics of the file, sorted. Its texts are tidy: no space at their ends, one between
/// words, paragraphs separated by one '\n'.
[[nodiscard]] Loaded<model::Quiz> readQuiz(std::string_view text, const std::string& file,
                                           const model::CompetencyFramework& framework, const Excerpts& excerpts = {},
                                           const Limits& limits = {});

/// Whether a file can only be meant as a quiz: it has the key `quiz` or `questions` at the start of a line, and none that
/// only scenarios have.
[[nodiscard]] bool looksLikeQuiz(std::string_view text);

} // namespace content
