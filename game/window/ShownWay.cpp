#include "window/ShownWay.hpp"

#include "play/Autopilot.hpp"

#include <algorithm>

namespace window {

namespace {

using namespace std::chrono_literals;

ShownWay wayBy(const practice::ScenarioCard& card, play::Policy policy, std::uint64_t chance) {
    ShownWay way;
    way.card = &card;
    play::Journey journey(play::Runner(*card.scenario, ShownWay::seed), nullptr);
    play::Autopilot autopilot(policy, chance);
    constexpr std::size_t most = 200;
    while (way.choices.size() < most) {
        switch (journey.step()) {
        case play::Journey::Step::situation: {
            const play::Runner& runner = journey.runner();
            way.timer = way.timer || runner.situation()->timer;
            way.message = way.message || (!runner.injects().empty() && !runner.situation()->timer);
            const auto open = runner.available();
            const auto picked = autopilot.pick(runner);
            if (!picked)
                return way;
            way.choices.push_back(
                static_cast<std::size_t>(std::find(open.begin(), open.end(), *picked) - open.begin()));
            (void)journey.choose(*picked, 1s); // without a recorder nothing can fail
            break;
        }
        case play::Journey::Step::rationale:
            way.rationale = true;
            (void)journey.giveRationale({});
            break;
        case play::Journey::Step::consequence:
            (void)journey.goOn();
            break;
        default:
            return way;
        }
    }
    return way;
}

} // namespace

ShownWay bestWay(std::span<const practice::ScenarioCard> gallery) {
    constexpr std::uint64_t tries = 20;
    ShownWay best;
    for (const practice::ScenarioCard& card : gallery) {
        if (!card.scenario)
            continue;
        std::vector<ShownWay> ways{wayBy(card, play::Policy::good, 0), wayBy(card, play::Policy::best, 0)};
        for (std::uint64_t i = 0; i < tries; ++i)
            ways.push_back(wayBy(card, play::Policy::random, i));
        for (ShownWay& way : ways)
            if (!best.card || way.met() > best.met())
                best = std::move(way);
    }
    return best;
}

} // namespace window
