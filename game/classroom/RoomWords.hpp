#pragma once

#include "classroom/ClassSession.hpp"

#include <string_view>

namespace classroom {

/// One word for a refusal, for a program.
[[nodiscard]] std::string_view nameOf(Refusal refusal);
/// And a sentence, for whoever reads it on a phone.
[[nodiscard]] std::string_view sentenceOf(Refusal refusal);

} // namespace classroom
