#include "play/Autopilot.hpp"

#include "play/StuckSentence.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace play {

using namespace model;

namespace {

constexpr std::array<std::pair<std::string_view, Policy>, 4> policies{
    {{"best", Policy::best}, {"good", Policy::good}, {"worst", Policy::worst}, {"random", Policy::random}}};

} // namespace

std::optional<Policy> findPolicy(std::string_view name) {
    const auto* const found = std::ranges::find(policies, name, &std::pair<std::string_view, Policy>::first);
    return found == policies.end() ? std::nullopt : std::optional(found->second);
}

std::string_view nameOf(Policy policy) {
    return std::ranges::find(policies, policy, &std::pair<std::string_view, Policy>::second)->first;
}

std::optional<ChoiceId> Autopilot::pick(const Runner& runner) {
    const auto shown = runner.available();
    std::vector<ChoiceId> choices(shown.begin(), shown.end());
    std::ranges::sort(choices);
    if (choices.empty()) {
        return std::nullopt;
    }
    const Scenario& scenario = runner.scenario();
    const auto rating = [&](ChoiceId choice) { return scenario[choice].rating; };
    switch (m_policy) {
    case Policy::random:
        return choices[m_random.below(static_cast<std::uint32_t>(choices.size()))];
    case Policy::worst:
        return *std::ranges::max_element(choices, {}, rating);
    case Policy::good:
        if (const auto good = std::ranges::find(choices, Rating::good, rating); good != choices.end()) {
            return *good;
        }
        break;
    case Policy::best:
        break;
    }
    return *std::ranges::min_element(choices, {}, rating);
}

std::optional<Stopped> playToEnd(Journey& journey, Autopilot& autopilot, std::size_t mostDecisions) {
    std::size_t decisions = 0;
    while (journey.step() != Journey::Step::ending) {
        std::optional<SaveProblem> problem;
        switch (journey.step()) {
        case Journey::Step::situation: {
            const auto choice = autopilot.pick(journey.runner());
            if (!choice) {
                return Stopped{stuckSentence(*journey.runner().situation())};
            }
            if (decisions == mostDecisions) {
                return Stopped{
                    "After " + std::to_string(mostDecisions) +
                    " decisions no ending was reached: under this policy the scenario goes round in circles, so "
                    "the run was stopped."};
            }
            ++decisions;
            problem = journey.choose(*choice, std::chrono::milliseconds(0));
            break;
        }
        case Journey::Step::rationale:
            problem = journey.giveRationale({});
            break;
        case Journey::Step::consequence:
            problem = journey.goOn();
            break;
        case Journey::Step::stuck:
            return Stopped{stuckSentence(*journey.runner().situation())};
        case Journey::Step::ending:
            break;
        }
        if (problem) {
            return Stopped{problem->sentence};
        }
    }
    return std::nullopt;
}

} // namespace play
