#pragma once

#include "content/Transcript.hpp"

#include <string>

namespace content {

/// The file that reads as this transcript (places aside), in the order in which docs/story-tests.md shows the keys.
[[nodiscard]] std::string writeTranscript(const Transcript& transcript);

/// As a transcript has it: to two places behind the point, without zeros at the end.
[[nodiscard]] std::string decimalText(double number);

} // namespace content
