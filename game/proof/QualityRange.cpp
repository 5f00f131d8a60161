#include "proof/QualityRange.hpp"

#include <algorithm>

namespace proof {

namespace {

/// What the decision in a state can be worth; nothing where it has no quality or does not count.
struct Worth {
    explicit Worth(const StateSpace& space) : bestThirds(space.size()) {
        for (StateId state = 0; state < space.size(); ++state) {
            if (space.machine().visitedBefore(space.words(state))) {
                continue;
            }
            space.eachStep(state, [&](std::uint32_t choice, StateId) {
                const int worth = model::worthInThirds(space.machine().scenario().choices[choice].rating);
                bestThirds[state] = static_cast<std::uint8_t>(std::max<int>(bestThirds[state], worth));
            });
        }
    }

    std::vector<std::uint8_t> bestThirds; ///< 0: does not count
};

/// Quotients of 0 to 3 thirds by 1 to 3 thirds are whole sixths.
struct Mean {
    std::int64_t sixths;
    std::int64_t decisions;
    Way way;
};

/// The path with the greatest (sign 1) or least (sign -1) mean, in whole numbers throughout: each round finds a path
/// that beats the mean of the one before, until none does. (W. Dinkelbach, "On nonlinear fractional programming",
/// Management Science 1967.)
std::optional<Mean> extremeMean(const Backwards& backwards, const Worth& worth, int sign) {
    const StateSpace& space = backwards.space();
    const auto& scenario = space.machine().scenario();
    const auto sixthsOf = [&](StateId state, std::uint32_t choice) {
        return std::int64_t{6} * model::worthInThirds(scenario.choices[choice].rating) / worth.bestThirds[state];
    };
    // Worse than any mean, so that the first round prefers any path with a decision that counts to one without.
    Mean mean{sign > 0 ? -1 : 7, 1, {}};
    bool found = false;
    for (;;) {
        const auto better = heaviestWay(backwards, [&](StateId state, std::uint32_t choice) -> std::int64_t {
            return worth.bestThirds[state] == 0 ? 0 : sign * (sixthsOf(state, choice) * mean.decisions - mean.sixths);
        });
        if (!better || better->weight <= 0) {
            break;
        }
        mean = {0, 0, better->way};
        StateId state = 0;
        for (const model::ChoiceId taken : better->way) {
            StateId next = state;
            space.eachStep(state, [&](std::uint32_t choice, StateId to) {
                if (choice == taken.position()) {
                    next = to;
                    if (worth.bestThirds[state] != 0) {
                        mean.sixths += sixthsOf(state, choice);
                        ++mean.decisions;
                    }
                }
            });
            state = next;
        }
        found = true;
    }
    return found ? std::optional(std::move(mean)) : std::nullopt;
}

double asNumber(const Mean& mean) {
    return static_cast<double>(mean.sixths) / (6.0 * static_cast<double>(mean.decisions));
}

} // namespace

std::optional<QualityPaths> qualityPaths(const Backwards& backwards) {
    const Worth worth(backwards.space());
    auto weakest = extremeMean(backwards, worth, -1);
    auto strongest = extremeMean(backwards, worth, 1);
    if (!weakest || !strongest) {
        return std::nullopt;
    }
    return QualityPaths{{asNumber(*weakest), asNumber(*strongest)}, std::move(weakest->way), std::move(strongest->way)};
}

std::optional<QualityRange> qualityRange(const model::Scenario& scenario, const Budget& budget) {
    const StateSpace known = explore(scenario, budget);
    if (!known.complete()) {
        return std::nullopt;
    }
    const auto visits = exploreFirstVisits(known, budget);
    if (visits && !visits->complete()) {
        return std::nullopt;
    }
    const auto paths = qualityPaths(Backwards(visits ? *visits : known));
    return paths ? std::optional(paths->range) : std::nullopt;
}

} // namespace proof
