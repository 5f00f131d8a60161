#include "practice/Standing.hpp"

#include <algorithm>

namespace practice {

std::map<std::string, Standing, std::less<>> standings(std::span<const AttemptSummary> attempts,
                                                       std::string_view learnerId) {
    std::map<std::string, Standing, std::less<>> all;
    for (const AttemptSummary& attempt : attempts) {
        if (attempt.learnerId != learnerId || attempt.whatIfFrom || attempt.automatic()) {
            continue;
        }
        Standing& standing = all[attempt.scenarioId];
        if (attempt.endedAt.empty()) {
            standing.open = true;
            continue;
        }
        ++standing.finished;
        standing.lastFinished = std::max(standing.lastFinished, attempt.endedAt);
    }
    return all;
}

} // namespace practice
