#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace records {

/// The BLAKE2b-256 digest of some bytes, as 64 lower-case hexadecimal digits: the name under which content is kept.
[[nodiscard]] std::string contentHash(std::string_view bytes);

/// 128 bits from the system's secure source, as 26 letters and digits (base 32 of RFC 4648, lower case).
[[nodiscard]] std::string randomId();

/// 64 bits from the system's secure source.
[[nodiscard]] std::uint64_t randomNumber();

} // namespace records
