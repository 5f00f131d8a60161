#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace model {

/// "1 decision", "2 decisions".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view several);

} // namespace model
