#pragma once

#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <variant>

namespace terminal {

/// What can be gone on with from a debrief. The ids are of attempts.
struct AfterDebrief {
    std::string attempt;
    std::size_t decisions = 0;         ///< of these "what if?" can be asked; 0: it cannot
    std::optional<std::string> origin; ///< of a practice run: where it came from
};

[[nodiscard]] AfterDebrief afterDebrief(const practice::FinishedDebrief& finished);

/// What another choice led to, beside what was: told before a practice run's debrief.
void tellThenAndNow(Talk& talk, const practice::ThenAndNow& both);

/// Back to the list, the debrief that a practice run came from, or a practice run to be played.
struct ToList {};
struct ToDebrief {
    std::string attempt;
};
using Next = std::variant<ToList, ToDebrief, std::unique_ptr<practice::OpenAttempt>, Left>;

/// Asks what to do after a debrief.
[[nodiscard]] Next askNext(practice::Practice& practice, const AfterDebrief& after, Talk& talk);

} // namespace terminal
