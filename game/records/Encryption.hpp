#pragma once

#include "records/Passphrase.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace records {

/// Bytes that only who knows the passphrase can read: a key from Argon2id, and XChaCha20-Poly1305 piece by piece.
/// `header` stands before them as it is and cannot be altered unseen either. Nothing when memory is short.
[[nodiscard]] std::optional<std::string> encrypted(std::string_view header, std::string_view bytes,
                                                   std::string_view passphrase, const PassphraseCost& cost);

/// The bytes again. Nothing when the passphrase is another, a bit was altered, a piece is missing, or the file asks for
/// more work than `encrypted` ever does.
[[nodiscard]] std::optional<std::string> decrypted(std::string_view header, std::string_view file,
                                                   std::string_view passphrase);

} // namespace records
