#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace records {

/// How much work it is to try one passphrase: passes over the memory, and its bytes. The least that is let in is 1 pass
/// and 8 KiB.
struct PassphraseCost {
    std::uint64_t passes = 3;
    std::size_t memory = 64u << 20;
};

/// What is kept of a passphrase: an Argon2id digest with its salt and cost, as libsodium writes it. A problem of memory
/// gives nothing.
[[nodiscard]] std::optional<std::string> keptForm(std::string_view passphrase, const PassphraseCost& cost);

/// Whether a passphrase is the one that was kept. Anything that is no kept form fits nothing.
[[nodiscard]] bool fits(std::string_view passphrase, const std::string& kept);

/// Takes as long as `fits` does, and fits nothing: so that nobody can tell by waiting whether a name is known.
void pretendToCheck(std::string_view passphrase, const PassphraseCost& cost);

inline constexpr std::size_t fewestPassphraseCharacters = 12;
inline constexpr std::size_t mostPassphraseBytes = 1024;

/// Why this cannot be somebody's passphrase, in one sentence; nothing when it can: 12 characters or more, which is what
/// counts (National Cyber Security Centre: three random words), and neither the name nor one character over and over.
[[nodiscard]] std::optional<std::string> whatIsWrongWithPassphrase(std::string_view passphrase, std::string_view name);

/// A code to be used once, which an administrator hands to a person: 12 of 31 letters and digits that cannot be taken
/// for each other, in groups of four, "K7QM-2XTR-9HWD".
[[nodiscard]] std::string newCode();
/// The code as it was made, whatever case and dashes it was typed in.
[[nodiscard]] std::string asCode(std::string_view typed);

} // namespace records
