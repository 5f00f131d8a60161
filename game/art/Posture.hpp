#pragma once

#include "art/Person.hpp"

#include <string_view>

namespace art {

/// How somebody stands or sits with some feeling, as a name of assets/art/people/arms.svg: always the same for the same
/// person and feeling.
[[nodiscard]] std::string_view postureOf(const Person& person, model::Expression expression);

/// Whether somebody is in a wheelchair.
[[nodiscard]] bool isSeated(const Person& person);

} // namespace art
