#include "debrief/TooLittle.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace debrief {

namespace {

std::string decisions(int count) { return std::to_string(count) + (count == 1 ? " decision" : " decisions"); }

/// "One more", "2 more".
std::string more(int count) { return count == 1 ? std::string("One more") : std::to_string(count) + " more"; }

bool fromOneScenario(const UnitEvidence& unit) {
    // Of each scenario only the first attempt counts, so attempts and scenarios are as many.
    std::set<std::size_t> attempts;
    std::ranges::transform(unit.observedIn, std::inserter(attempts, attempts.end()), &Source::attempt);
    return static_cast<int>(attempts.size()) < fewestScenarios;
}

} // namespace

std::string whyTooLittle(const UnitEvidence& unit, Over over) {
    if (unit.band != Band::insufficient) {
        return {};
    }
    const std::string needed = std::to_string(fewestForJudgement);
    const int missing = std::max(0, fewestForJudgement - unit.n);
    const std::string called = decisions(unit.n) + " called for it";
    if (over == Over::oneAttempt) {
        return called + " here, and nothing is said below " + needed + ".";
    }
    if (!fromOneScenario(unit)) {
        return called + ", and nothing is said below " + needed + ". " + more(missing) + " would change that.";
    }
    if (missing == 0) {
        return "All " + decisions(unit.n) +
               " are from one scenario, whose own debrief says what they showed. "
               "A first attempt at another scenario that calls for it would change that.";
    }
    return called + ", in one scenario; nothing is said below " + needed + " decisions in two scenarios. " +
           more(missing) +
           (missing == 1 ? ", in a first attempt at another scenario, would change that."
                         : ", with a first attempt at another scenario, would change that.");
}

} // namespace debrief
