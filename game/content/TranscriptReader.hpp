#pragma once

#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "content/Transcript.hpp"

#include <string>
#include <string_view>

namespace content {

/// Reads a story test written as docs/story-tests.md says. `file` is the name used in diagnostics.
/// Result: the transcript, or all diagnostics of the file, sorted. What it names is not looked up.
[[nodiscard]] Loaded<Transcript> readTranscript(std::string_view text, const std::string& file,
                                                const Limits& limits = {});

/// `situation.choice` taken apart; nothing when it is not written so.
[[nodiscard]] std::optional<NamedChoice> parseNamedChoice(std::string_view text);

} // namespace content
