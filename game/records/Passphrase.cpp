#include "records/Passphrase.hpp"

#include "content/Utf8.hpp"
#include "records/PlainText.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace records {

namespace {

constexpr std::string_view codeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::size_t codeLength = 12;
constexpr std::size_t codeGroup = 4;

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower;
}

} // namespace

std::optional<std::string> keptForm(std::string_view passphrase, const PassphraseCost& cost) {
    if (sodium_init() < 0) {
        return std::nullopt;
    }
    std::array<char, crypto_pwhash_STRBYTES> kept{};
    if (crypto_pwhash_str_alg(kept.data(), passphrase.data(), passphrase.size(), cost.passes, cost.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return std::nullopt;
    }
    return std::string(kept.data());
}

bool fits(std::string_view passphrase, const std::string& kept) {
    return sodium_init() >= 0 && kept.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(kept.c_str(), passphrase.data(), passphrase.size()) == 0;
}

void pretendToCheck(std::string_view passphrase, const PassphraseCost& cost) { (void)keptForm(passphrase, cost); }

std::optional<std::string> whatIsWrongWithPassphrase(std::string_view passphrase, std::string_view name) {
    const auto length = plainLength(passphrase, LineBreaks::refused);
    if (!length) {
        return "This passphrase holds characters that cannot be shown, such as control characters. Take them out.";
    }
    if (*length < fewestPassphraseCharacters) {
        return "This passphrase has " + std::to_string(*length) + (*length == 1 ? " character" : " characters") +
               "; use " + std::to_string(fewestPassphraseCharacters) +
               " or more. Three or four words that have nothing to do with each other are easy to remember.";
    }
    if (passphrase.size() > mostPassphraseBytes) {
        return "This passphrase is longer than can be kept. Use fewer than 250 characters.";
    }
    if (passphrase.find_first_not_of(passphrase[0]) == std::string_view::npos) {
        return "This passphrase is one character over and over. Use three or four words.";
    }
    if (!name.empty() && lowered(passphrase).find(lowered(name)) != std::string::npos) {
        return "This passphrase has the name in it, which is what anybody would try first. Use other words.";
    }
    return std::nullopt;
}

std::string newCode() {
    std::string code;
    for (std::size_t i = 0; sodium_init() >= 0 && i < codeLength; ++i) {
        if (i != 0 && i % codeGroup == 0) {
            code += '-';
        }
        code += codeLetters[randombytes_uniform(static_cast<std::uint32_t>(codeLetters.size()))];
    }
    return code;
}

std::string asCode(std::string_view typed) {
    std::string code;
    std::size_t letters = 0;
    for (const unsigned char letter : typed) {
        if (std::isalnum(letter) == 0) {
            continue;
        }
        if (letters != 0 && letters % codeGroup == 0) {
            code += '-';
        }
        code += static_cast<char>(std::toupper(letter));
        ++letters;
    }
    return code;
}

} // namespace records
