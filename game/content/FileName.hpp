#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

/// Words as a part of a file's name that every file system takes and no shell or program takes for anything else:
/// letters and digits of any script, and one dash for whatever stands between them. Never longer than `mostBytes`,
/// never empty.
[[nodiscard]] std::string inFileName(std::string_view words, std::size_t mostBytes);

} // namespace content
