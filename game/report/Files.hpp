#pragma once

#include "practice/Practice.hpp"

#include <filesystem>
#include <optional>

namespace report {

/// Writes debrief.json, debrief.html, debrief.txt and debrief.pdf into `folder`, which is made if it is not there. Each
/// file appears complete or not at all, and none is replaced before all four are safely written beside it.
[[nodiscard]] std::optional<practice::Problem> writeAll(const std::filesystem::path& folder,
                                                        const practice::FinishedDebrief& finished);

} // namespace report
