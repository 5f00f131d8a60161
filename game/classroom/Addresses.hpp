#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace classroom {

/// An address of this machine by which others on a network may reach it.
struct Address {
    std::string address;   ///< "192.168.1.20"
    std::string interface; ///< "wlan0"
    bool loopback = false; ///< reaches this machine alone
};

/// Those that are up now: private IPv4 addresses first, as a room's network has them, then other IPv4, loopback last.
/// IPv6 addresses of networks without a router are left out: a phone's browser cannot open them.
[[nodiscard]] std::vector<Address> addressesHere();

/// The first of so many ports, from one on, at which nobody listens at that address; the first of them where all are
/// taken.
[[nodiscard]] std::uint16_t freePort(const std::string& address, std::uint16_t from, std::uint16_t count);

} // namespace classroom
