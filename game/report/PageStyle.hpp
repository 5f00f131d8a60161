#pragma once

#include <string_view>

namespace report {

/// How every page that is written looks, assets/report/page.css, as it was when the program was built.
[[nodiscard]] std::string_view pageStyle();

} // namespace report
