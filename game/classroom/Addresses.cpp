#include "classroom/Addresses.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace classroom {

namespace {

/// RFC 1918, and what machines give themselves where nobody gives addresses (RFC 3927).
bool isPrivate(std::uint32_t address) {
    return (address >> 24) == 10 || (address >> 20) == 0xAC1 || (address >> 16) == 0xC0A8 || (address >> 16) == 0xA9FE;
}

} // namespace

std::vector<Address> addressesHere() {
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0) {
        return {};
    }
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> all(first, &::freeifaddrs);
    std::vector<std::pair<int, Address>> found;
    for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
        if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET || (one->ifa_flags & IFF_UP) == 0) {
            continue;
        }
        const auto* in = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
        std::array<char, INET_ADDRSTRLEN> text{};
        ::inet_ntop(AF_INET, &in->sin_addr, text.data(), text.size());
        const bool loopback = (one->ifa_flags & IFF_LOOPBACK) != 0;
        const int order = loopback ? 2 : isPrivate(ntohl(in->sin_addr.s_addr)) ? 0 : 1;
        found.emplace_back(order, Address{text.data(), one->ifa_name, loopback});
    }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    std::vector<Address> addresses;
    for (auto& [order, address] : found) {
        addresses.push_back(std::move(address));
    }
    return addresses;
}

std::uint16_t freePort(const std::string& address, std::uint16_t from, std::uint16_t count) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    if (::inet_pton(AF_INET, address.c_str(), &at.sin_addr) != 1) {
        return from;
    }
    for (std::uint16_t i = 0; i < count; ++i) {
        const auto port = static_cast<std::uint16_t>(from + i);
        at.sin_port = htons(port);
        const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        const int yes = 1;
        (void)::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        const bool free = ::bind(descriptor, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0;
        ::close(descriptor);
        if (free) {
            return port;
        }
    }
    return from;
}

} // namespace classroom
