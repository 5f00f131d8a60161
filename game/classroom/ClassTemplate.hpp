#pragma once

#include <string_view>

namespace classroom {

/// The mustache template of the page, assets/report/class.html.mustache, as it was when the program was built.
[[nodiscard]] std::string_view classTemplate();

} // namespace classroom
