#include "content/TopLevelKeys.hpp"

#include <algorithm>

namespace content {

bool TopLevelKeys::take(YamlValue key) {
    const auto found = std::ranges::find(m_known, key.text(), &Field::name);
    if (found == m_known.end()) {
        m_meant.push_back(reportUnknownKey(*m_problems, key, m_what, m_known));
        return false;
    }
    const auto position = static_cast<std::size_t>(found - m_known.begin());
    if (m_seen[position]) {
        m_problems->add(key.where(), "duplicate-key", inQuotes(key.text()) + " is given twice", "keep one");
        return false;
    }
    m_seen[position] = true;
    return true;
}

bool TopLevelKeys::hasValue(YamlValue key, YamlValue value) {
    if (value.kind() != YamlKind::nothing) {
        return true;
    }
    m_problems->add(key.where(), "empty-text", inQuotes(key.text()) + " has no value", "write it, or remove the key");
    return false;
}

bool TopLevelKeys::has(std::string_view name) const {
    const auto found = std::ranges::find(m_known, name, &Field::name);
    return found != m_known.end() && m_seen[static_cast<std::size_t>(found - m_known.begin())];
}

void TopLevelKeys::reportMissing() {
    for (const Field& field : m_known) {
        if (field.need == Field::Need::required && !has(field.name) && std::ranges::count(m_meant, field.name) == 0) {
            m_problems->add(0, "missing-key", "the file lacks \"" + std::string(field.name) + "\"", "add it");
        }
    }
}

void checkFormat(YamlReader& reader, YamlValue value) {
    constexpr int highest = 999999;
    const auto format = reader.number(value, "\"format\"", 1, highest);
    if (format && *format != 1) {
        reader.problems().add(value.where(), "unsupported-format",
                              "this file has the format " + std::to_string(*format) + "; this program reads format 1",
                              "use a newer version of the program");
    }
}

} // namespace content
