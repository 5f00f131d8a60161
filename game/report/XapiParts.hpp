#pragma once

#include "report/Words.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

/// How addresses, activities and texts are written in every statement of ours.
namespace report::xapi_parts {

using Json = nlohmann::ordered_json;

/// Everything that has no published name is named below here. The top-level name `.invalid` is kept free by RFC 2606:
/// nobody can own it, and nothing that follows such a name ever reaches anybody.
inline const std::string base = "https://judgement-call.invalid/";
inline const std::string published = "http://adlnet.gov/expapi/";

/// One part of an address: what is not a letter, digit or one of -._~ is written as %XX.
inline std::string part(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string escaped;
    for (const char letter : text) {
        if (plain.find(letter) != std::string_view::npos) {
            escaped += letter;
            continue;
        }
        const auto byte = static_cast<std::uint8_t>(letter);
        escaped += '%';
        escaped += digits[byte >> 4];
        escaped += digits[byte & 0x0F];
    }
    return escaped;
}

inline std::string extension(std::string_view name) { return base + "extensions/" + std::string(name); }

inline Json inEnglish(std::string_view text) { return {{"en-GB", clean(text)}}; }

inline Json activity(const std::string& id, const std::string& type, std::string_view name) {
    Json made{{"objectType", "Activity"}, {"id", id}, {"definition", {{"type", type}}}};
    if (!name.empty()) {
        made["definition"]["name"] = inEnglish(name);
    }
    return made;
}

} // namespace report::xapi_parts
