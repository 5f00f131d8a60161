#pragma once

#include <optional>
#include <string_view>

/// What a role says about somebody who holds it. All text in small letters.
namespace art::role {

/// What is worn to do this work, where it is known. A role that only mentions the work ("the nurse's brother", "former
/// constable") says nothing.
[[nodiscard]] std::optional<std::string_view> garmentOf(std::string_view role);

/// About how old somebody is who is called only this ("missing boy", "teenager with a bicycle"); nothing for an adult
/// and for an adult's work with the young ("child protection officer").
[[nodiscard]] std::optional<int> yearsOf(std::string_view role);

} // namespace art::role
