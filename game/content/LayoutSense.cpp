#include "content/LayoutSense.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace content {

namespace {

/// Whether things with names stand under this key somewhere.
bool holdsNames(const KeyLevel& level, std::string_view key) {
    return std::ranges::any_of(
        level.named, [&](const KeyLevel::Named& named) { return named.key == key || holdsNames(*named.each, key); });
}

} // namespace

bool isKeyOf(const KeyLevel& level, std::string_view key) {
    return std::ranges::find(level.keys, key, &Field::name) != level.keys.end();
}

const KeyLevel* namedUnder(const KeyLevel& level, std::string_view key) {
    const auto found = std::ranges::find(level.named, key, &KeyLevel::Named::key);
    return found == level.named.end() ? nullptr : found->each;
}

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find_first_of(" :")); }

bool isYesNo(std::string_view value) {
    constexpr std::array<std::string_view, 10> words{"yes", "no",   "true",  "false", "Yes",
                                                     "No",  "True", "False", "YES",   "NO"};
    return std::ranges::count(words, value) != 0;
}

const KeyLevel* LayoutSense::kindBelow(std::size_t at) const {
    constexpr std::size_t farEnough = 6;  // keys
    constexpr std::size_t furthest = 200; // lines
    const SourceLine& line = m_lines[at];
    if (line.value.starts_with('{')) {
        return kindOf(firstWord(line.value.substr(std::min(line.value.find_first_not_of(" {"), line.value.size()))));
    }
    if (!line.opens()) {
        return nullptr;
    }
    std::array<std::pair<const KeyLevel*, int>, farEnough> counts{};
    const KeyLevel* most = nullptr;
    int mostCount = 0;
    std::size_t keys = 0;
    for (std::size_t i = at + 1; i < std::min(m_lines.size(), at + furthest) && keys < farEnough; ++i) {
        // A word alone is a key that lacks its colon.
        const bool alone = m_lines[i].kind == SourceLine::Kind::words && m_lines[i].text == firstWord(m_lines[i].text);
        if (m_lines[i].kind != SourceLine::Kind::key && !alone) {
            continue;
        }
        ++keys;
        const std::string_view key = alone ? m_lines[i].text : m_lines[i].key;
        const KeyLevel* level = kindOf(key);
        if (level == nullptr) {
            continue;
        }
        const bool holds = namedUnder(*level, key) != nullptr;
        auto& count = *std::ranges::find_if(counts, [&](const auto& one) { return one.first == level || !one.first; });
        count = {level, count.second + 1};
        if (count.second > mostCount - (holds ? 1 : 0)) {
            most = level;
            mostCount = count.second;
        }
        if (holds) {
            break; // what follows has names of its own
        }
    }
    return most;
}

const KeyLevel* LayoutSense::kindOf(std::string_view key) const {
    const KeyLevel* only = nullptr;
    int count = 0;
    const auto look = [&](const auto& self, const KeyLevel& level) -> void {
        for (const KeyLevel::Named& named : level.named) {
            if (isKeyOf(*named.each, key)) {
                only = named.each;
                ++count;
            }
            self(self, *named.each);
        }
    };
    look(look, m_file);
    return count == 1 ? only : nullptr;
}

bool LayoutSense::accepts(const LayoutFrame& frame, std::size_t at) const {
    const SourceLine& line = m_lines[at];
    if (!frame.names) {
        return isKeyOf(*frame.level, line.key) &&
               (namedUnder(*frame.level, line.key) == nullptr || line.opens() || line.value.starts_with('{'));
    }
    const bool list = at + 1 < m_lines.size() && m_lines[at + 1].kind == SourceLine::Kind::item;
    if (line.key.find(' ') != std::string_view::npos || list) {
        return false;
    }
    if (frame.level->orYesNo && isYesNo(line.value)) {
        return true;
    }
    if (!line.opens() && !line.value.starts_with('{')) {
        return false;
    }
    const KeyLevel* kind = kindBelow(at);
    return kind == frame.level ||
           (kind == nullptr && !isKeyOf(*frame.level, line.key) && !(line.opens() && holdsNames(m_file, line.key)));
}

bool LayoutSense::isNamed(const LayoutFrame& frame, std::size_t at) const {
    return kindBelow(at) == frame.level && !isKeyOf(*frame.level, m_lines[at].key);
}

std::size_t LayoutSense::step(std::size_t at) const {
    const bool deeper = at + 1 < m_lines.size() && m_lines[at + 1].indent > m_lines[at].indent;
    return deeper ? m_lines[at + 1].indent - m_lines[at].indent : 0;
}

std::size_t LayoutSense::usual(const LayoutFrame& frame, std::size_t indent) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool there = m_lines[i].kind == SourceLine::Kind::key && m_lines[i].indent == indent;
        count += there && (frame.names ? isNamed(frame, i) : kindOf(m_lines[i].key) == frame.level) ? 1u : 0u;
    }
    return count;
}

} // namespace content
