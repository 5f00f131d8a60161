#pragma once

#include "content/Problems.hpp"
#include "content/YamlKeys.hpp"
#include "content/YamlTree.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace content {

/// Takes typed values out of a YamlTree, strictly: what does not fit is reported, and nothing is returned for it.
/// `what` names the thing being read in messages: "a choice".
class YamlReader {
public:
    explicit YamlReader(Problems& problems) : m_problems(&problems) {}

    /// The values of a map by the order of `known`; a value that is not there is false. Reports unknown keys, keys
    /// given twice, and required keys that are missing (at `owner`, the place of the thing's name).
    template <std::size_t Count>
    std::array<YamlValue, Count> fields(YamlValue map, Offset owner, std::string_view what,
                                        const std::array<Field, Count>& known) {
        std::array<YamlValue, Count> values{};
        readFields(map, owner, what, known, values);
        return values;
    }

    /// False, with a report, when it is not of that kind.
    bool isMap(YamlValue value, Offset owner, std::string_view what);
    bool isList(YamlValue value, Offset owner, std::string_view what);

    /// A scalar as text, not empty. The view lives as long as the tree.
    std::optional<std::string_view> text(YamlValue value, std::string_view what);
    /// `known` are the ids that there are, where that is known already, to suggest one of them.
    std::optional<std::string_view> id(YamlValue value, std::string_view what,
                                       std::span<const std::string_view> known = {});
    std::optional<int> number(YamlValue value, std::string_view what, int from, int to);
    std::optional<bool> yesNo(YamlValue value, std::string_view what);
    /// "45s" or "2m", from 1 second to 60 minutes.
    std::optional<std::chrono::milliseconds> duration(YamlValue value, std::string_view what);

    /// The position in `words` of the scalar; `code` is reported when it is none of them.
    std::optional<std::size_t> word(YamlValue value, std::string_view what, std::string_view code,
                                    std::span<const std::string_view> words);

    /// Reports a name that is given twice in a map whose keys are the author's own.
    void checkNames(YamlValue map, std::string_view what);

    [[nodiscard]] Problems& problems() { return *m_problems; }

private:
    void readFields(YamlValue map, Offset owner, std::string_view what, std::span<const Field> known,
                    std::span<YamlValue> values);
    bool isScalar(YamlValue value, std::string_view what, std::string_view code, std::string_view expected);

    Problems* m_problems;
};

/// Whether `text` is an id as docs/scenario-format.md says.
[[nodiscard]] bool isId(std::string_view text);

/// The id that `text` becomes with small letters, and - in place of spaces; empty when that is none either.
[[nodiscard]] std::string madeId(std::string_view text);

/// "yes" or "no" for other ways to say so; empty for anything else.
[[nodiscard]] std::string nearestYesNo(std::string_view typed);

/// A whole number in plain decimal digits without a leading zero, with or without a sign; nothing for anything else and
/// for numbers of more than nine digits.
[[nodiscard]] std::optional<int> parseNumber(std::string_view text);

} // namespace content
