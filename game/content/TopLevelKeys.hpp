#pragma once

#include "content/YamlReader.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Watches over the keys of a file's top level, which a YamlFileReader gets one by one: reports those that are unknown,
/// given twice, without a value or missing.
class TopLevelKeys {
public:
    /// `what` names the file in messages: "a scenario". `known` must outlive this object.
    TopLevelKeys(Problems& problems, std::string_view what, std::span<const Field> known)
        : m_problems(&problems), m_what(what), m_known(known), m_seen(known.size()) {}

    /// Whether the key is known and has not been given before; only then is its value to be read.
    [[nodiscard]] bool take(YamlValue key);
    /// Whether there is a value at all.
    [[nodiscard]] bool hasValue(YamlValue key, YamlValue value);
    [[nodiscard]] bool has(std::string_view name) const;
    /// At the end of the file: reports required keys that were not given. One that was misspelt is one mistake, not
    /// two.
    void reportMissing();

private:
    Problems* m_problems;
    std::string m_what;
    std::span<const Field> m_known;
    std::vector<bool> m_seen;
    std::vector<std::string> m_meant;
};

/// Reads the value of "format"; reports one that this program does not read.
void checkFormat(YamlReader& reader, YamlValue value);

} // namespace content
