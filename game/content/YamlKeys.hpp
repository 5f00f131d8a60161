#pragma once

#include "content/Problems.hpp"
#include "content/YamlTree.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace content {

/// A key that a map may have.
struct Field {
    std::string_view name;
    enum class Need { required, optional } need;
};

/// Reports a key that is none of `known` in the thing that `what` names; the key that was meant, or nothing.
std::string reportUnknownKey(Problems& problems, YamlValue key, std::string_view what, std::span<const Field> known);

/// Reports that a colon, or the space behind it, is missing behind the first `end` characters of a key.
void reportMissingColon(Problems& problems, YamlValue key, std::size_t end);

/// Reports a key without a value in braces that lacks its colon or the space behind it: `{from:0}`, `{from 0}`. Nothing
/// when it is another mistake, else the key. `isKey` says of a word whether it is one.
template <class IsKey>
std::optional<std::string> reportJoinedKey(Problems& problems, YamlValue key, YamlValue value, IsKey isKey) {
    const std::string_view text = key.text();
    const std::size_t end = text.find_first_of(" :");
    if (value.kind() != YamlKind::nothing || end == std::string_view::npos || !isKey(text.substr(0, end))) {
        return std::nullopt;
    }
    reportMissingColon(problems, key, end);
    return std::string(text.substr(0, end));
}

/// "a", "b" or "c".
[[nodiscard]] std::string listWords(std::span<const std::string_view> words);

} // namespace content
