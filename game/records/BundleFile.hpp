#pragma once

#include "records/Bundle.hpp"
#include "records/Passphrase.hpp"
#include "records/Problem.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace records {

/// Larger than what a force's college gathers in years, and little enough to be read at once.
inline constexpr std::size_t mostBundleBytes = std::size_t{256} << 20;

/// The file of a bundle: what it is and its version, the bundle, a checksum of it, and the sender's signature over all
/// of that.
[[nodiscard]] std::string signedFile(const Bundle& bundle, const std::string& secretKey);

/// The same so that only who knows the passphrase can read it. Nothing when memory is short.
[[nodiscard]] std::optional<std::string> encryptedFile(const std::string& signedFile, std::string_view passphrase,
                                                       const PassphraseCost& cost = {});

[[nodiscard]] bool isEncrypted(std::string_view file);

/// The bundle in a file, with everything about it checked: nothing of it is used before. Whether its sender is to be
/// trusted is for the caller to find out.
[[nodiscard]] Outcome<Bundle> openFile(std::string_view file, std::string_view passphrase = {});

} // namespace records
