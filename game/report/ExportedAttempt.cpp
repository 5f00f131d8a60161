#include "report/ExportedAttempt.hpp"

#include "practice/Time.hpp"

#include <algorithm>

namespace report {

ExportedAttempt exported(practice::FinishedDebrief finished, const records::StoredAttempt& stored) {
    ExportedAttempt attempt{std::move(finished), stored.head.started, std::nullopt, {}};
    if (stored.end) {
        attempt.ended = stored.end->ended;
    }
    for (const records::StoredDecision& decision : stored.decisions) {
        attempt.decided.push_back(decision.at);
    }
    return attempt;
}

bool isCopied(const ExportedAttempt& attempt, std::size_t number) {
    const auto& branch = attempt.finished.debrief.provenance.branch;
    return branch && number < branch->decision;
}

std::string exactTime(records::UnixMilliseconds at) {
    constexpr records::UnixMilliseconds second = 1000;
    const auto part = ((at % second) + second) % second;
    std::string text = practice::isoTime(at);
    text.back() = '.';
    const std::string digits = std::to_string(part);
    return text + std::string(3 - digits.size(), '0') + digits + "Z";
}

std::string isoDuration(std::int64_t milliseconds) {
    const std::int64_t hundredths = std::max<std::int64_t>(milliseconds, 0) / 10;
    const std::string rest = std::to_string(hundredths % 100);
    return "PT" + std::to_string(hundredths / 100) + (rest.size() == 1 ? ".0" : ".") + rest + "S";
}

} // namespace report
