#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Question.hpp"

#include <string>

namespace content {

/// The quiz as a file of docs/quiz-format.md. Of a quiz that keeps to what the format allows it reads back to the same,
/// and the same quiz always gives the same bytes; what the format does not allow is refused when it is read. Texts are
/// made tidy as the reader makes them; characters that no file of ours may hold are left out.
[[nodiscard]] std::string writeQuiz(const model::Quiz& quiz, const model::CompetencyFramework& framework);

/// One question as it stands under `questions`, with its id.
[[nodiscard]] std::string writeQuestion(const model::Question& question, const model::CompetencyFramework& framework);

} // namespace content
