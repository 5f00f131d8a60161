#include "proof/Worlds.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace worlds {

namespace {

/// Everything that tells two ways of having come to a situation apart.
struct Standing {
    std::size_t situation = 0;
    std::vector<int> facts;
    std::vector<bool> visited;
    int counted = 0;
    int sixths = 0;
    auto operator<=>(const Standing&) const = default;
};

bool holds(const When& when, const Standing& here) {
    const bool plain = when.kind == When::Kind::fact ? here.facts[when.which] >= when.number : here.visited[when.which];
    return plain != when.negated;
}

int thirds(model::Rating rating) {
    switch (rating) {
    case model::Rating::best:
        return 3;
    case model::Rating::good:
        return 2;
    case model::Rating::poor:
        return 1;
    case model::Rating::harmful:
        return 0;
    }
    return 0;
}

Standing after(const World& world, const Standing& here, const Way& way, int best) {
    Standing next = here;
    if (best > 0 && !here.visited[here.situation]) {
        ++next.counted;
        next.sixths += 6 * thirds(way.rating) / best;
    }
    next.visited[here.situation] = true;
    for (const model::Effect& effect : way.effects) {
        const FactRange& range = world.facts[effect.fact.position()];
        int& value = next.facts[effect.fact.position()];
        const int wanted = effect.kind == model::Effect::Kind::set ? effect.number : value + effect.number;
        value = std::clamp<int>(wanted, range.from, range.to);
    }
    next.situation = way.next.value_or(0);
    return next;
}

void note(Means& means, const Standing& end) {
    if (end.counted == 0) {
        return;
    }
    const double mean = end.sixths / (6.0 * end.counted);
    means.least = means.any ? std::min(means.least, mean) : mean;
    means.greatest = means.any ? std::max(means.greatest, mean) : mean;
    means.any = true;
}

model::ConditionId condition(model::Scenario& scenario, const When& when) {
    const auto add = [&scenario](model::ConditionStep step) {
        scenario.conditions.push_back(step);
        return model::ConditionId(scenario.conditions.size() - 1);
    };
    const model::ConditionId plain =
        when.kind == When::Kind::fact
            ? add({model::Comparison{model::FactId(when.which), model::Relation::greaterOrEqual, when.number}})
            : add({model::Happened{model::MarkId(when.which)}});
    return when.negated ? add({model::Not{plain}}) : plain;
}

} // namespace

model::Scenario build(const World& world) {
    model::Scenario scenario;
    for (const FactRange& range : world.facts) {
        scenario.facts.push_back({"fact", range.from, range.to, range.start, false});
    }
    scenario.endings.push_back({"end", "The end", "It ends.", {}});
    for (std::size_t i = 0; i < world.situations.size(); ++i) {
        const model::SituationId id(i);
        scenario.marks.push_back({id});
        model::Situation situation;
        situation.mark = model::MarkId(i);
        situation.choices = {static_cast<std::uint32_t>(scenario.choices.size()),
                             static_cast<std::uint32_t>(world.situations[i].size())};
        for (const Way& way : world.situations[i]) {
            model::Choice choice;
            choice.situation = id;
            choice.rating = way.rating;
            if (way.next) {
                choice.target = model::SituationId(*way.next);
            } else {
                choice.target = model::EndingId(0);
            }
            if (way.when) {
                choice.when = condition(scenario, *way.when);
                situation.conditionalChoices = true;
            }
            choice.then = {static_cast<std::uint32_t>(scenario.effects.size()),
                           static_cast<std::uint32_t>(way.effects.size())};
            scenario.effects.insert(scenario.effects.end(), way.effects.begin(), way.effects.end());
            scenario.choices.push_back(choice);
        }
        scenario.situations.push_back(situation);
    }
    return scenario;
}

World make(std::uint64_t seed, std::size_t situations) {
    play::Random random(seed);
    const auto chance = [&random](std::uint32_t in) { return random.below(in) == 0; };
    World world;
    world.facts = {{0, 2, 0}, {-1, 1, 0}};
    // Half of the worlds never lead back, so that ways part and meet again without a loop.
    const bool forward = chance(2);
    for (std::size_t i = 0; i < situations; ++i) {
        std::vector<Way> ways(1 + random.below(3));
        for (Way& way : ways) {
            way.rating = static_cast<model::Rating>(random.below(4));
            if (!chance(3)) {
                const auto next = static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(situations)));
                if (!forward || next > i) {
                    way.next = next;
                }
            }
            if (chance(3)) {
                way.when =
                    chance(2)
                        ? When{When::Kind::visited, random.below(static_cast<std::uint32_t>(situations)), 0, chance(2)}
                        : When{When::Kind::fact, random.below(2), static_cast<int>(random.below(3)), chance(2)};
            }
            for (std::uint32_t left = random.below(3); left > 0; --left) {
                way.effects.push_back({model::FactId(random.below(2)),
                                       chance(3) ? model::Effect::Kind::set : model::Effect::Kind::add,
                                       static_cast<std::int16_t>(static_cast<int>(random.below(3)) - 1)});
                if (way.effects.back().kind == model::Effect::Kind::set) {
                    way.effects.back().number = std::max<std::int16_t>(way.effects.back().number, 0);
                }
            }
        }
        world.situations.push_back(std::move(ways));
    }
    return world;
}

Means meansOfAllPaths(const World& world) {
    Standing start;
    for (const FactRange& range : world.facts) {
        start.facts.push_back(range.start);
    }
    start.visited.resize(world.situations.size());
    std::set<Standing> known{start};
    std::vector<Standing> open{start};
    Means means;
    while (!open.empty()) {
        const Standing here = open.back();
        open.pop_back();
        std::vector<const Way*> available;
        int best = 0;
        for (const Way& way : world.situations[here.situation]) {
            if (!way.when || holds(*way.when, here)) {
                available.push_back(&way);
                best = std::max(best, thirds(way.rating));
            }
        }
        for (const Way* way : available) {
            const Standing next = after(world, here, *way, best);
            if (!way->next) {
                note(means, next);
            } else if (known.insert(next).second) {
                open.push_back(next);
            }
        }
    }
    return means;
}

} // namespace worlds
