#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace review {

/// Whether two names may be meant for one person: a slip or an accent apart, or the same words in another order. Names
/// that differ in a number are different.
[[nodiscard]] bool namesAlike(std::string_view a, std::string_view b);

/// Those of `known` that may be meant by a name that was written, at most `most`: names that are alike first, then
/// those that have what was written in them.
[[nodiscard]] std::vector<std::string> namesLike(std::string_view written, const std::vector<std::string>& known,
                                                 std::size_t most = 3);

/// "Did you mean Ana Petrov or Ana Petrova?"; empty where there is nothing to offer.
[[nodiscard]] std::string didYouMean(const std::vector<std::string>& names);

/// What is to be said of a name in a list.
struct NameRemark {
    enum class Kind {
        wrong, ///< cannot be kept: bad, taken, or twice in the list
        alike  ///< can be, but may be meant for somebody who is there already
    };
    std::size_t line = 0; ///< of the list, from 1
    Kind kind = Kind::wrong;
    std::string sentence;
};

/// Names that are to be added together, and what is to be said of them before anything is kept.
struct NameList {
    std::vector<std::string> names; ///< in their order, blank lines left out
    std::vector<NameRemark> remarks;
    [[nodiscard]] bool has(NameRemark::Kind kind) const;
};

/// The most names that are added together.
inline constexpr std::size_t mostNamesTogether = 500;

/// Reads one name a line, or a table whose heading says which column has the names (NameColumns); UTF-8, with or without
/// a byte order mark, any line ends. Holds the names against each other and against those that are known.
[[nodiscard]] NameList namesIn(std::string_view text, const std::vector<std::string>& known);

} // namespace review
