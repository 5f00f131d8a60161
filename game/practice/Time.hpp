#pragma once

#include <cstdint>
#include <string>

namespace practice {

/// A moment as ISO 8601 has it, in UTC, to the second: "2026-03-01T09:30:05Z".
[[nodiscard]] std::string isoTime(std::int64_t unixMilliseconds);

} // namespace practice
