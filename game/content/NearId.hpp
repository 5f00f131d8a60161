#pragma once

#include "content/Problems.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The id in a list of things that `typed` is most likely meant to be, or nothing when none is near.
template <class Thing>
[[nodiscard]] std::string nearestId(const std::vector<Thing>& things, std::string_view typed) {
    std::vector<std::string_view> ids;
    ids.reserve(things.size());
    std::ranges::transform(things, std::back_inserter(ids), &Thing::id);
    return nearest(typed, ids);
}

} // namespace content
