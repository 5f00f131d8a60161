#pragma once

#include <string>
#include <string_view>

namespace window {

/// The first letters of the first and the last word of a person's name, in whatever script. Ranks and titles in front
/// of it ("PC", "Detective Inspector", "Dr") are no part of the name, unless there is nothing else.
[[nodiscard]] std::string initials(std::string_view name);

} // namespace window
