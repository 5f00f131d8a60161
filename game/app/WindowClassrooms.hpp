#pragma once

#include "app/Context.hpp"
#include "review/Review.hpp"
#include "study/Study.hpp"
#include "window/Classrooms.hpp"

#include <memory>

namespace app {

/// Classes held from the window: the same as `judgement classroom`. Context and desk must outlive it.
[[nodiscard]] window::Classrooms windowClassrooms(const Context& context, Desk& desk,
                                                  std::shared_ptr<review::Review> review,
                                                  std::shared_ptr<study::Study> study);

} // namespace app
