#pragma once

#include "practice/Practice.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace practice {

/// Where somebody stands with a scenario. Runs by policy and runs that answer "what if?" are neither begun nor
/// finished.
struct Standing {
    std::size_t finished = 0;
    std::string lastFinished; ///< UTC, ISO 8601; empty where nothing is finished
    bool open = false;        ///< an attempt waits to be gone on with
    bool operator==(const Standing&) const = default;
};

/// By the scenario's id; a scenario that was never begun is not in it. For a learner by their id; for nobody by name
/// from the attempts without one.
[[nodiscard]] std::map<std::string, Standing, std::less<>> standings(std::span<const AttemptSummary> attempts,
                                                                     std::string_view learnerId);

} // namespace practice
