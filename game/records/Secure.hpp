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

/// 128 bits from the system's secure source, as they are.
[[nodiscard]] std::string randomSalt();

/// The BLAKE2b-256 digest of some bytes mixed with a salt of 16 bytes, as `contentHash` writes it. Without the salt it
/// cannot be found out by guessing at the bytes.
[[nodiscard]] std::string saltedHash(std::string_view salt, std::string_view bytes);

/// Whether two texts are the same, in a time that does not tell where they differ.
[[nodiscard]] bool sameInConstantTime(std::string_view one, std::string_view other);

/// A new pair of Ed25519 keys, 32 and 64 bytes.
struct KeyPair {
    std::string publicKey;
    std::string secretKey;
};
[[nodiscard]] KeyPair newKeyPair();

/// The Ed25519 signature of some bytes, 64 bytes.
[[nodiscard]] std::string signatureOf(std::string_view bytes, const std::string& secretKey);
/// Whether it is the signature of these bytes with the other half of this key.
[[nodiscard]] bool isSignedBy(const std::string& publicKey, std::string_view bytes, std::string_view signature);

/// A public key as people compare it: 32 hexadecimal digits of its digest, in groups of four.
[[nodiscard]] std::string fingerprintOf(const std::string& publicKey);

} // namespace records
