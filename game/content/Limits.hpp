#pragma once

#include <cstddef>

namespace content {

/// Bounds that a file cannot raise for itself; see docs/scenario-format.md.
struct Limits {
    std::size_t bytes = 4u * 1024 * 1024;
    std::size_t depth = 32;
    std::size_t entries = 20000; ///< in one list, or under one key
    std::size_t situations = 20000;
    std::size_t choices = 12; ///< in one situation; never more than model::mostChoicesEver
    std::size_t facts = 64;
    std::size_t cast = 200;
    std::size_t questions = 2000;  ///< in one quiz
    std::size_t diagnostics = 200; ///< after so many the rest of the file is not reported
};

} // namespace content
