#include "quiz/Drawing.hpp"

#include "play/Random.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace quiz {

namespace {

template <class Thing>
bool isWanted(const std::vector<Thing>& wanted, const Thing& thing) {
    return wanted.empty() || std::ranges::find(wanted, thing) != wanted.end();
}

} // namespace

std::vector<MadeFrom> draw(std::span<const MadeFrom> possible, const model::CompetencyFramework& framework,
                           const Wanted& wanted, std::size_t count, std::uint64_t seed) {
    play::Random random(seed);
    std::array<std::vector<MadeFrom>, allMade.size()> left;
    for (const MadeFrom& from : possible) {
        if (isWanted(wanted.units, framework[from.statement].unit) && isWanted(wanted.kinds, from.kind)) {
            left[static_cast<std::size_t>(from.kind)].push_back(from);
        }
    }
    std::array<std::size_t, allMade.size()> turn{};
    for (std::size_t i = 0; i < turn.size(); ++i) {
        turn[i] = i;
    }
    std::set<model::StatementId> asked;
    std::vector<MadeFrom> drawn;
    bool any = true;
    while (any && drawn.size() < count) {
        any = false;
        for (std::size_t i = turn.size(); i > 1; --i) {
            std::swap(turn[i - 1], turn[random.below(static_cast<std::uint32_t>(i))]);
        }
        for (const std::size_t kind : turn) {
            std::vector<MadeFrom>& of = left[kind];
            std::erase_if(of, [&](const MadeFrom& from) { return asked.contains(from.statement); });
            if (of.empty() || drawn.size() == count) {
                continue;
            }
            const MadeFrom taken = of[random.below(static_cast<std::uint32_t>(of.size()))];
            asked.insert(taken.statement);
            drawn.push_back(taken);
            any = true;
        }
    }
    return drawn;
}

} // namespace quiz
