#pragma once

#include <string_view>

namespace report {

/// The mustache template of the page, assets/report/debrief.html.mustache, as it was when the program was built.
[[nodiscard]] std::string_view debriefTemplate();

} // namespace report
