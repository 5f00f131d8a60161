#pragma once

#include "app/Paths.hpp"
#include "review/Review.hpp"
#include "window/Exports.hpp"

#include <filesystem>
#include <memory>

namespace app {

/// What the window writes exports with: the same as `judgement export`. They are in a folder of their own below
/// `folder` unless somebody writes another; `practice` must outlive what is returned.
[[nodiscard]] window::Exports windowExports(std::shared_ptr<review::Review> review, const practice::Practice& practice,
                                            std::filesystem::path folder, const Environment& environment);

} // namespace app
