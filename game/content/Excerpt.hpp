#pragma once

#include "model/Scenario.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace content {

/// Why there is no excerpt; in the words of a diagnostic.
struct NoExcerpt {
    std::string what;
    std::string expected;
    std::string suggestion; ///< the nearest name; may be empty
};

/// What a situation says to everybody, its paragraphs separated by '\n', or why there is nothing.
using Excerpt = std::variant<std::string, NoExcerpt>;

/// Gives the excerpt of a scenario's situation, both by id.
using Excerpts = std::function<Excerpt(std::string_view scenario, std::string_view situation)>;

/// The paragraphs of a situation that hang on no condition.
[[nodiscard]] Excerpt excerptOf(const model::Scenario& scenario, std::string_view situation);

} // namespace content
