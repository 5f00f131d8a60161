#pragma once

#include "report/ExportedAttempt.hpp"
#include "report/Finished.hpp"

/// Attempts to export.
namespace exports {

/// With times as an attempt of `finished` would have them: a decision every 61.25 seconds.
inline report::ExportedAttempt dated(practice::FinishedDebrief finished) {
    constexpr std::int64_t began = 1'795'293'667'004; // 21 November 2026, 20:41:07.004 UTC
    report::ExportedAttempt attempt{std::move(finished), began, std::nullopt, {}};
    std::int64_t at = began;
    for (std::size_t i = 0; i < attempt.finished.debrief.decisions.size(); ++i) {
        attempt.decided.push_back(at += 61'250);
    }
    if (attempt.finished.debrief.ending) {
        attempt.ended = at + 5;
    }
    return attempt;
}

} // namespace exports
