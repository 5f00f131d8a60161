#include "records/Encryption.hpp"

#include "records/Bytes.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace records {

namespace {

constexpr std::size_t sealedPieceBytes = 65536;
constexpr std::size_t numberBytes = 8;
constexpr std::size_t costBytes = 2 * numberBytes;
// What somebody else's file may make this computer do.
constexpr std::uint64_t mostPasses = 16;
constexpr std::uint64_t mostMemory = std::uint64_t{256} << 20;

using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using Stream = crypto_secretstream_xchacha20poly1305_state;

std::string eightBytes(std::uint64_t number) {
    std::string bytes;
    for (std::size_t i = 0; i < numberBytes; ++i) {
        bytes += static_cast<char>(number >> (8 * i) & 0xFF);
    }
    return bytes;
}

std::uint64_t numberIn(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < numberBytes; ++i) {
        number |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    return number;
}

std::optional<Key> keyFrom(std::string_view passphrase, std::string_view salt, const PassphraseCost& cost) {
    Key key{};
    const std::string words(passphrase); // an empty view may point nowhere
    if (crypto_pwhash(key.data(), key.size(), words.data(), words.size(), bytesOf(salt), cost.passes, cost.memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return std::nullopt;
    }
    return key;
}

} // namespace

std::optional<std::string> encrypted(std::string_view header, std::string_view bytes, std::string_view passphrase,
                                     const PassphraseCost& cost) {
    if (sodium_init() < 0) {
        return std::nullopt;
    }
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    auto key = keyFrom(passphrase, salt, cost);
    if (!key) {
        return std::nullopt;
    }
    std::string file = std::string(header) + salt + eightBytes(cost.passes) + eightBytes(cost.memory);
    const std::string before = file;
    Stream stream;
    std::string begin(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&stream, bytesOf(begin), key->data());
    sodium_memzero(key->data(), key->size());
    file += begin;
    do {
        const std::string_view piece = bytes.substr(0, sealedPieceBytes);
        bytes.remove_prefix(piece.size());
        std::string sealed(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
        const unsigned char tag = bytes.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        crypto_secretstream_xchacha20poly1305_push(&stream, bytesOf(sealed), nullptr, bytesOf(piece), piece.size(),
                                                   bytesOf(before), before.size(), tag);
        file += sealed;
    } while (!bytes.empty());
    sodium_memzero(&stream, sizeof stream);
    return file;
}

std::optional<std::string> decrypted(std::string_view header, std::string_view file, std::string_view passphrase) {
    constexpr std::size_t beginBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    constexpr std::size_t tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
    const std::size_t beforeBytes = header.size() + crypto_pwhash_SALTBYTES + costBytes;
    if (sodium_init() < 0 || !file.starts_with(header) || file.size() < beforeBytes + beginBytes + tagBytes) {
        return std::nullopt;
    }
    const std::string_view before = file.substr(0, beforeBytes);
    const std::string_view salt = before.substr(header.size(), crypto_pwhash_SALTBYTES);
    const std::string_view costs = before.substr(header.size() + crypto_pwhash_SALTBYTES);
    const std::uint64_t passes = numberIn(costs);
    const std::uint64_t memory = numberIn(costs.substr(numberBytes));
    if (passes < crypto_pwhash_OPSLIMIT_MIN || passes > mostPasses || memory < crypto_pwhash_MEMLIMIT_MIN ||
        memory > mostMemory) {
        return std::nullopt;
    }
    auto key = keyFrom(passphrase, salt, {passes, static_cast<std::size_t>(memory)});
    Stream stream;
    if (!key || crypto_secretstream_xchacha20poly1305_init_pull(&stream, bytesOf(file.substr(beforeBytes, beginBytes)),
                                                                key->data()) != 0) {
        return std::nullopt;
    }
    sodium_memzero(key->data(), key->size());
    std::string_view rest = file.substr(beforeBytes + beginBytes);
    std::string bytes;
    unsigned char tag = 0;
    while (!rest.empty() && tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const std::string_view sealed = rest.substr(0, sealedPieceBytes + tagBytes);
        rest.remove_prefix(sealed.size());
        if (sealed.size() < tagBytes) {
            return std::nullopt;
        }
        std::string piece(sealed.size() - tagBytes, '\0');
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, bytesOf(piece), nullptr, &tag, bytesOf(sealed),
                                                       sealed.size(), bytesOf(before), before.size()) != 0) {
            return std::nullopt;
        }
        bytes += piece;
    }
    if (!rest.empty() || tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        return std::nullopt;
    }
    return bytes;
}

} // namespace records
