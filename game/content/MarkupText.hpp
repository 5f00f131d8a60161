#pragma once

#include <string>
#include <string_view>

namespace content {

/// The text as it stands in HTML, SVG and XML: quotes and angle brackets become entities, so that it is safe in
/// attributes too.
[[nodiscard]] std::string markupText(std::string_view text);

} // namespace content
