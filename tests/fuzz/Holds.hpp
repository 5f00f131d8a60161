#pragma once

#include "content/Diagnostic.hpp"
#include "content/Utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

/// What holds for every input, whatever it says. A target that finds otherwise ends with a sentence, which the fuzzer
/// keeps together with the input.
namespace fuzz {

inline void require(bool holds, std::string_view sentence) {
    if (!holds) {
        std::cerr << "This should hold and does not: " << sentence << '\n';
        std::abort();
    }
}

/// Whether a place is one of the text's characters, or just behind the last one of its line.
inline bool isInside(content::Place place, std::string_view text) {
    std::size_t start = 0;
    for (std::size_t line = 1; line < place.line; ++line) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string_view::npos) {
            return false;
        }
        start = end + 1;
    }
    const std::string_view line = text.substr(start, text.find('\n', start) - start);
    return place.line >= 1 && place.column >= 1 && place.column <= content::utf8Count(line) + 1;
}

/// A refusal that an author can act on: places in the file, in its order, and words.
inline void requireSensible(const std::vector<content::Diagnostic>& diagnostics, std::string_view text) {
    for (const content::Diagnostic& diagnostic : diagnostics) {
        require(isInside(diagnostic.place, text), "a diagnostic's place lies inside the text");
        require(!diagnostic.code.empty() && !diagnostic.what.empty(), "a diagnostic says what is wrong");
        require(!diagnostic.expected.empty() || !diagnostic.suggestion.empty(),
                "a diagnostic says what would be right");
        require(!content::findBadCharacter(diagnostic.line), "the line shown holds nothing that a terminal obeys");
        require(!content::findBadCharacter(content::format(diagnostic)),
                "a message holds nothing that a terminal obeys");
        require(diagnostic.caret >= 1 && diagnostic.caret <= content::utf8Count(diagnostic.line) + 2,
                "the caret stands under the line shown");
    }
    require(std::ranges::is_sorted(diagnostics, {}, &content::Diagnostic::place), "diagnostics are sorted by place");
}

template <class Value>
void requireValueOrDiagnostics(const content::Loaded<Value>& loaded, std::string_view text) {
    require(loaded.value.has_value() == loaded.diagnostics.empty(), "either a value or diagnostics, never both");
    requireSensible(loaded.diagnostics, text);
}

} // namespace fuzz
