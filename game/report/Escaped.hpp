#pragma once

#include <string>
#include <string_view>

namespace report {

/// The text as it stands in HTML: quotes and angle brackets become entities, so that it is safe in attributes too.
[[nodiscard]] std::string escaped(std::string_view text);

} // namespace report
