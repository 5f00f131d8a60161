#pragma once

// When things happen in the tests of records, in milliseconds since 1970.

#include <cstdint>

namespace playground {

inline constexpr std::int64_t now = 1'767'225'600'000;  ///< 2026-01-01T00:00:00Z
inline constexpr std::int64_t noon = 1'795'348'800'000; ///< 2026-11-22T12:00:00Z
inline constexpr std::int64_t day = 86'400'000;

} // namespace playground
