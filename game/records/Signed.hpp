#pragma once

#include <cstdint>

namespace records {

/// A count or a seed as SQLite and the fields keep numbers, which are signed; beyond their half it wraps round.
[[nodiscard]] constexpr std::int64_t signedOf(std::uint64_t number) { return static_cast<std::int64_t>(number); }

} // namespace records
