#include "report/StableId.hpp"

#include <bit>
#include <cstddef>

namespace report {

namespace {

using State = std::array<std::uint32_t, 5>;

/// One block of 64 bytes (FIPS 180-4, 6.1.2).
void addBlock(State& state, std::string_view block) {
    std::array<std::uint32_t, 80> words{};
    for (std::size_t i = 0; i < 64; ++i) {
        words[i / 4] = words[i / 4] << 8 | static_cast<std::uint8_t>(block[i]);
    }
    for (std::size_t i = 16; i < words.size(); ++i) {
        words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    }
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t mixed = i < 20   ? ((b & c) ^ (~b & d)) + 0x5a827999u
                                    : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1u
                                    : i < 60 ? ((b & c) ^ (b & d) ^ (c & d)) + 0x8f1bbcdcu
                                             : (b ^ c ^ d) + 0xca62c1d6u;
        const std::uint32_t next = std::rotl(a, 5) + mixed + e + words[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const State added{a, b, c, d, e};
    for (std::size_t i = 0; i < state.size(); ++i) {
        state[i] += added[i];
    }
}

/// SHA-1, which version 5 is made with. It names things and protects nothing here.
State sha1(std::string bytes) {
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    bytes += '\x80';
    while (bytes.size() % 64 != 56) {
        bytes += '\0';
    }
    for (int shift = 56; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(bits >> shift & 0xFFu);
    }
    State state{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
    for (std::size_t i = 0; i < bytes.size(); i += 64) {
        addBlock(state, std::string_view(bytes).substr(i, 64));
    }
    return state;
}

} // namespace

Uuid uuid5(const Uuid& space, std::string_view name) {
    std::string bytes(space.begin(), space.end());
    bytes += name;
    const State digest = sha1(std::move(bytes));
    Uuid uuid{};
    for (std::size_t i = 0; i < uuid.size(); ++i) {
        uuid[i] = static_cast<std::uint8_t>(digest[i / 4] >> (24 - 8 * (i % 4)));
    }
    uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0Fu) | 0x50u);
    uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3Fu) | 0x80u);
    return uuid;
}

std::string textOf(const Uuid& uuid) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < uuid.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            text += '-';
        }
        text += digits[uuid[i] >> 4];
        text += digits[uuid[i] & 0x0F];
    }
    return text;
}

} // namespace report
