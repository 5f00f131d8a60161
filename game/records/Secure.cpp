#include "records/Secure.hpp"

#include "records/Bytes.hpp"

#include <sodium.h>

#include <array>
#include <cstddef>
#include <cstdlib>

namespace records {

namespace {

/// Without a secure source of chance nothing that is kept could be trusted to be private; libsodium fails to start only
/// where the system has none at all.
void startSodium() {
    static const int started = sodium_init();
    if (started < 0) {
        std::abort();
    }
}

} // namespace

std::string contentHash(std::string_view bytes) { return saltedHash({}, bytes); }

std::string saltedHash(std::string_view salt, std::string_view bytes) {
    startSodium();
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(), bytesOf(bytes), bytes.size(),
                       salt.empty() ? nullptr : bytesOf(salt), salt.size());
    std::string hash;
    hash.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
        hash += digits[byte >> 4];
        hash += digits[byte & 15];
    }
    return hash;
}

std::string randomId() {
    startSodium();
    constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string id;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const unsigned char byte : bytes) {
        bits = (bits << 8) | byte;
        held += 8;
        for (; held >= 5; held -= 5) {
            id += alphabet[(bits >> (held - 5)) & 31];
        }
    }
    id += alphabet[(bits << (5 - held)) & 31];
    return id;
}

std::string randomSalt() {
    startSodium();
    std::string salt(16, '\0');
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

bool sameInConstantTime(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

KeyPair newKeyPair() {
    startSodium();
    KeyPair keys{std::string(crypto_sign_PUBLICKEYBYTES, '\0'), std::string(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_keypair(reinterpret_cast<unsigned char*>(keys.publicKey.data()),
                        reinterpret_cast<unsigned char*>(keys.secretKey.data()));
    return keys;
}

std::string signatureOf(std::string_view bytes, const std::string& secretKey) {
    startSodium();
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, bytesOf(bytes), bytes.size(),
                         bytesOf(secretKey));
    return signature;
}

bool isSignedBy(const std::string& publicKey, std::string_view bytes, std::string_view signature) {
    startSodium();
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytesOf(signature), bytesOf(bytes), bytes.size(), bytesOf(publicKey)) == 0;
}

std::string fingerprintOf(const std::string& publicKey) {
    constexpr std::size_t digits = 32;
    constexpr std::size_t group = 4;
    const std::string hash = contentHash(publicKey);
    std::string fingerprint;
    for (std::size_t at = 0; at < digits; at += group) {
        fingerprint += (at == 0 ? "" : " ") + hash.substr(at, group);
    }
    return fingerprint;
}

std::uint64_t randomNumber() {
    startSodium();
    std::uint64_t number = 0;
    randombytes_buf(&number, sizeof number);
    return number;
}

} // namespace records
