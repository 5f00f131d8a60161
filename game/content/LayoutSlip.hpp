#pragma once

#include "content/Problems.hpp"
#include "content/ScenarioKeys.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A line that begins in the wrong column, or lacks the colon or the space that would make it a key.
struct LayoutSlip {
    Offset where = 0;
    std::string_view code;
    std::string what;
    std::string expected;
    Offset piece = 0;           ///< where the thing begins that the line stands in, so far as it has a name
    std::vector<Offset> owners; ///< the keys that may have lost something by it
};

/// The first such line of a file that could not be read as it is, told by the keys that belong to each level. In a file
/// that can be read there is none.
[[nodiscard]] std::optional<LayoutSlip> findLayoutSlip(std::string_view text, const KeyLevel& file);

/// Where the problems of a file are there because of such a line: reports it, as the place where reading stopped,
/// in place of what it brought about and of what stands behind it. False when there is none.
bool reportLayoutSlip(Problems& problems, const KeyLevel& file);

} // namespace content
