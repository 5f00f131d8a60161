#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

namespace practice {

/// How much time a situation with a timer gives, beside what its author wrote. A learner's own choice: speed is never
/// judged.
enum class Pace : std::uint8_t { usual, half, twice, untimed };
inline constexpr std::array paces{Pace::usual, Pace::half, Pace::twice, Pace::untimed};

/// The author's limit at a learner's pace: 1, 1.5 or 2 times as long, or none.
[[nodiscard]] constexpr std::optional<std::chrono::milliseconds> limitAt(Pace pace, std::chrono::milliseconds limit) {
    switch (pace) {
    case Pace::half:
        return limit * 3 / 2;
    case Pace::twice:
        return limit * 2;
    case Pace::untimed:
        return std::nullopt;
    case Pace::usual:
        break;
    }
    return limit;
}

/// When something arrives that the author wants `after` so long: later with more time, as written without a limit.
[[nodiscard]] constexpr std::chrono::milliseconds arrivalAt(Pace pace, std::chrono::milliseconds after) {
    return limitAt(pace, after).value_or(after);
}

} // namespace practice
