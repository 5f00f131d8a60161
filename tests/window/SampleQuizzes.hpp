#pragma once

#include "window/Samples.hpp"

#include <vector>

namespace samples {

/// Every kind of question, what is said of answers, how rounds went, where quizzes begin, and the map.
void addQuizzes(std::vector<NamedScreen>& all, Texts texts);

} // namespace samples
