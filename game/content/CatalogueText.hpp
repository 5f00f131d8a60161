#pragma once

#include <string_view>

namespace content {

/// assets/diagnostics.yaml as it was when the program was built.
[[nodiscard]] std::string_view catalogueText();

} // namespace content
