#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace report {

/// The 16 bytes of a UUID.
using Uuid = std::array<std::uint8_t, 16>;

/// The UUID of a name within a namespace, version 5 of RFC 9562: the same name has the same one everywhere and always,
/// so that an export can be made and sent again without anything being counted twice.
[[nodiscard]] Uuid uuid5(const Uuid& space, std::string_view name);

/// "2ed6657d-e927-568b-95e1-2665a8aea6a2".
[[nodiscard]] std::string textOf(const Uuid& uuid);

/// The namespace that RFC 9562 gives to names that are addresses.
inline constexpr Uuid addresses{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

} // namespace report
