#pragma once

#include "practice/Practice.hpp"
#include "records/Attempts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace report {

/// Whether what learners wrote goes with an export. Their words can name people and places, so they stay out unless
/// asked for.
enum class Reasons { leftOut, included };

/// Whether learners' names stand beside their ids where an export can do without them.
enum class Names { leftOut, included };

/// An attempt on its way to other programs: its debrief, and the moments that a debrief does not hold.
struct ExportedAttempt {
    practice::FinishedDebrief finished;
    records::UnixMilliseconds started = 0;
    std::optional<records::UnixMilliseconds> ended;
    std::vector<records::UnixMilliseconds> decided; ///< one for each decision
};

[[nodiscard]] ExportedAttempt exported(practice::FinishedDebrief finished, const records::StoredAttempt& stored);

/// Whether a decision was made in the attempt that this one went on from, and only copied here.
[[nodiscard]] bool isCopied(const ExportedAttempt& attempt, std::size_t number);

/// A moment as ISO 8601 has it, in UTC, to the millisecond: "2026-03-01T09:30:05.250Z".
[[nodiscard]] std::string exactTime(records::UnixMilliseconds at);

/// "PT12.34S": ISO 8601, to the hundredth of a second, which is as far as record stores have to look.
[[nodiscard]] std::string isoDuration(std::int64_t milliseconds);

} // namespace report
