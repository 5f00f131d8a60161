#pragma once

#include "content/ScenarioKeys.hpp"
#include "content/SourceLines.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace content {

/// Either the keys of one thing, or the names of things of one level, such as those under "choices".
struct LayoutFrame {
    const KeyLevel* level;
    bool names;
    std::optional<std::size_t> indent = std::nullopt; ///< where its lines begin, once there is one
    std::size_t owner = 0;                            ///< position of the line that it stands below
    std::size_t first = 0;                            ///< position of its first line
    std::size_t last = 0;
    std::size_t count = 0;
    std::vector<std::string_view> seen = {};
    std::optional<std::size_t> swallowed = std::nullopt; ///< position of a line of a text that looks like a key
};

/// Tells by what lines say, not by where they begin, to what they belong.
class LayoutSense {
public:
    /// Both must outlive this object.
    LayoutSense(const std::vector<SourceLine>& lines, const KeyLevel& file) : m_lines(lines), m_file(file) {}

    /// What a line and those below it look like: the level whose keys they have that no other has.
    [[nodiscard]] const KeyLevel* kindBelow(std::size_t at) const;

    /// The level that alone has this key, among those whose things have names.
    [[nodiscard]] const KeyLevel* kindOf(std::string_view key) const;

    /// Whether the line at `at` may stand in the frame.
    [[nodiscard]] bool accepts(const LayoutFrame& frame, std::size_t at) const;

    /// Whether the line can only be the name of a thing of the frame's level.
    [[nodiscard]] bool isNamed(const LayoutFrame& frame, std::size_t at) const;

    /// How many lines of the file begin in that column that can only belong to such a frame.
    [[nodiscard]] std::size_t usual(const LayoutFrame& frame, std::size_t indent) const;

    /// How much further in the next line begins.
    [[nodiscard]] std::size_t step(std::size_t at) const;

private:
    const std::vector<SourceLine>& m_lines;
    const KeyLevel& m_file;
};

[[nodiscard]] bool isKeyOf(const KeyLevel& level, std::string_view key);

/// The level of the things that stand under this key by name; null when there are none.
[[nodiscard]] const KeyLevel* namedUnder(const KeyLevel& level, std::string_view key);

/// Up to a space or a colon.
[[nodiscard]] std::string_view firstWord(std::string_view text);

/// In any way of writing it.
[[nodiscard]] bool isYesNo(std::string_view value);

} // namespace content
