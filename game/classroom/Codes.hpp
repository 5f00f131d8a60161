#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace classroom {

/// What codes are made of: no 0, O, 1, I or L, which are taken for one another.
inline constexpr std::string_view codeSymbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
inline constexpr std::size_t classCodeLength = 6; ///< 31^6, nearly 900 million
inline constexpr std::size_t ownCodeLength = 9;   ///< a person's, and the desk's: 31^9, 26 million million

/// 64 bits from a secure source.
using SecureNumber = std::function<std::uint64_t()>;

/// A new code, each one equally likely.
[[nodiscard]] std::string newCode(std::size_t length, const SecureNumber& secure);

/// A code as it is compared: what was typed, in capitals, without spaces and hyphens. Nothing where it is none.
[[nodiscard]] std::optional<std::string> codeIn(std::string_view typed);

/// As people read it: "K7M PQ2".
[[nodiscard]] std::string inGroups(std::string_view code);

} // namespace classroom
