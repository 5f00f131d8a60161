#pragma once

#include "app/Context.hpp"
#include "report/CheckReport.hpp"

#include <vector>

namespace app {

/// Adds a finding for each step of a course that names what is neither among the files, nor in the library that lies
/// around the course (the folder above its own, and the quizzes there), nor in the program's.
void addUnknownSteps(std::vector<report::CheckedFile>& files, const Context& context);

} // namespace app
