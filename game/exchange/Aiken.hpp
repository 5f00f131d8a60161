#pragma once

#include "exchange/Imported.hpp"

#include <string_view>

namespace exchange {

/// Reads questions in Aiken (docs.moodle.org, "Aiken format"): a line of text, lines "A. …" or "A) …", and "ANSWER: A".
/// A question that does not keep to that is left out, with a notice.
[[nodiscard]] Import readAiken(std::string_view bytes);

} // namespace exchange
