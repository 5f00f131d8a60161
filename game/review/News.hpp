#pragma once

#include "records/Unread.hpp"

#include <span>
#include <string>
#include <vector>

namespace review {

/// One thing to go and read: an attempt, or the profile.
struct NewsPlace {
    std::optional<std::string> attempt; ///< its full id; nothing: the profile
    std::string sentence;               ///< "Sunita Rhys has written about “Fare dispute”"; without a full stop
};

/// Each place of which something is unread, once, in the order of what was written first.
[[nodiscard]] std::vector<NewsPlace> placesOf(std::span<const records::Unread> news);

/// The first of them, and how many more there are; empty: nothing is unread.
[[nodiscard]] std::string newsSentence(std::span<const records::Unread> news);

} // namespace review
