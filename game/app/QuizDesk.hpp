#pragma once

#include "app/Context.hpp"
#include "study/Study.hpp"

#include <memory>

namespace app {

/// The quizzes on a desk's records and practice, which must outlive them. The context, too.
[[nodiscard]] std::unique_ptr<study::Study> studyAt(const Context& context, const Desk& desk);

} // namespace app
