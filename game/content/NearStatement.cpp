#include "content/NearStatement.hpp"

#include "content/Problems.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace content {

namespace {

constexpr std::string_view digits = "0123456789";

/// What stands before the number at the end: "COM-" of "COM-9", "EA-1." of "EA-1.3".
std::string_view familyOf(std::string_view id) { return id.substr(0, id.find_last_not_of(digits) + 1); }

/// The number at the end; 0 where there is none that can be read.
long numberOf(std::string_view id) {
    const std::string_view text = id.substr(familyOf(id).size());
    long number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? number : 0;
}

} // namespace

std::string nearestStatement(std::string_view typed, const std::vector<std::string_view>& known) {
    const std::string_view family = familyOf(typed);
    std::vector<std::string_view> same;
    std::ranges::copy_if(known, std::back_inserter(same),
                         [&](std::string_view id) { return !family.empty() && familyOf(id) == family; });
    if (same.empty()) {
        return nearest(typed, known);
    }
    const long number = numberOf(typed);
    std::ranges::stable_sort(same, {}, [&](std::string_view id) { return std::abs(numberOf(id) - number); });
    return nearest(typed, same);
}

} // namespace content
