#include "proof/QualityRange.hpp"

#include "proof/Components.hpp"

#include <algorithm>

namespace proof {

namespace {

/// A step between two groups of states, or out to an ending (no target). `qualitySixths` is nothing where the decision
/// has no quality or does not count. Quotients of 0 to 3 thirds by 1 to 3 thirds are whole sixths.
struct Edge {
    std::uint32_t from;
    std::optional<std::uint32_t> to;
    std::optional<std::int64_t> qualitySixths;
};

/// The state space with states that can reach one another drawn together, which leaves no cycle. Edges are sorted so
/// that what follows an edge's target comes before the edge.
struct Paths {
    std::vector<Edge> edges;
    std::vector<bool> loops; ///< for each group: whether one can go round in it
    std::uint32_t start = 0;
};

int bestWorthIn(const model::Scenario& scenario, std::span<const Step> steps) {
    int best = 0;
    for (const Step& step : steps) {
        best = std::max(best, model::worthInThirds(scenario[step.choice].rating));
    }
    return best;
}

template <class Quality>
Paths pathsOf(const StateSpace& space, const Quality& quality) {
    Graph graph(space.states.size());
    for (std::size_t i = 0; i < graph.size(); ++i) {
        for (const Step& step : space.from(i)) {
            if (const auto* next = std::get_if<StateId>(&step.target)) {
                graph[i].push_back(static_cast<std::uint32_t>(next->position()));
            }
        }
    }
    const Components components = componentsOf(graph);

    Paths paths;
    paths.start = components.of.front();
    paths.loops.resize(components.count);
    for (std::size_t i = 0; i < graph.size(); ++i) {
        const std::uint32_t from = components.of[i];
        for (const Step& step : space.from(i)) {
            const auto* next = std::get_if<StateId>(&step.target);
            if (next != nullptr && components.of[next->position()] == from) {
                // Going round: every situation on the way was visited before, so nothing here counts.
                paths.loops[from] = true;
                continue;
            }
            const auto to = next != nullptr ? std::optional(components.of[next->position()]) : std::nullopt;
            paths.edges.push_back({from, to, quality(i, step)});
        }
    }
    std::ranges::stable_sort(paths.edges, {}, &Edge::from);
    return paths;
}

struct Total {
    std::int64_t weight = 0;
    std::int64_t sixths = 0;
    std::int64_t decisions = 0;
};

/// The path to an ending with the greatest sum of weights; a decision that counts weighs sign * (sixths * per.decisions
/// - per.sixths), that is, how far its quality is from per.sixths / per.decisions.
std::optional<Total> heaviest(const Paths& paths, int sign, const Total& per) {
    std::vector<std::optional<Total>> best(paths.loops.size());
    for (const Edge& edge : paths.edges) {
        std::optional<Total> total = edge.to ? best[*edge.to] : std::optional<Total>(Total{});
        if (!total) {
            continue;
        }
        if (edge.qualitySixths) {
            total->weight += sign * (*edge.qualitySixths * per.decisions - per.sixths);
            total->sixths += *edge.qualitySixths;
            ++total->decisions;
        }
        std::optional<Total>& known = best[edge.from];
        if (!known || total->weight > known->weight) {
            known = total;
        }
    }
    return best[paths.start];
}

/// The greatest (sign 1) or least (sign -1) mean, in whole numbers throughout: each round finds a path that beats the
/// mean of the one before, until none does. (W. Dinkelbach, "On nonlinear fractional programming", Management Science
/// 1967.)
std::optional<double> extremeMean(const Paths& paths, int sign) {
    // Worse than any mean, so that the first round prefers any path with a decision that counts to one without.
    Total mean{.weight = 0, .sixths = sign > 0 ? -1 : 7, .decisions = 1};
    bool found = false;
    for (;;) {
        const std::optional<Total> better = heaviest(paths, sign, mean);
        if (!better || better->weight <= 0) {
            break;
        }
        mean = *better;
        found = true;
    }
    if (!found) {
        return std::nullopt;
    }
    return static_cast<double>(mean.sixths) / (6.0 * static_cast<double>(mean.decisions));
}

} // namespace

std::optional<QualityRange> qualityRange(const model::Scenario& scenario, const StateSpace& space) {
    const Paths paths = pathsOf(space, [&](std::size_t state, const Step& step) -> std::optional<std::int64_t> {
        const int best = bestWorthIn(scenario, space.from(state));
        if (best == 0 || space.states[state].visitedBefore) {
            return std::nullopt;
        }
        return 6 * model::worthInThirds(scenario[step.choice].rating) / best;
    });
    const std::optional<double> weakest = extremeMean(paths, -1);
    const std::optional<double> strongest = extremeMean(paths, 1);
    if (!weakest || !strongest) {
        return std::nullopt;
    }
    return QualityRange{*weakest, *strongest};
}

std::optional<QualityRange> qualityRange(const model::Scenario& scenario) {
    const std::optional<StateSpace> space = explore(scenario);
    return space ? qualityRange(scenario, *space) : std::nullopt;
}

std::optional<PathLengths> pathLengths(const StateSpace& space) {
    std::optional<PathLengths> lengths;
    for (std::size_t i = 0; i < space.states.size() && !lengths; ++i) {
        if (std::ranges::any_of(
                space.from(i), [](const Step& step) { return std::holds_alternative<model::EndingId>(step.target); })) {
            lengths = PathLengths{space.fewestSteps[i] + 1, std::nullopt};
        }
    }
    if (!lengths) {
        return std::nullopt;
    }

    struct Longest {
        std::uint32_t decisions;
        bool endless;
    };
    const Paths paths = pathsOf(space, [](std::size_t, const Step&) { return std::nullopt; });
    std::vector<std::optional<Longest>> longest(paths.loops.size());
    for (const Edge& edge : paths.edges) {
        if (edge.to && !longest[*edge.to]) {
            continue;
        }
        const Longest onward = edge.to ? *longest[*edge.to] : Longest{0, false};
        Longest& here = longest[edge.from].emplace(longest[edge.from].value_or(Longest{0, paths.loops[edge.from]}));
        here.decisions = std::max(here.decisions, onward.decisions + 1);
        here.endless = here.endless || onward.endless;
    }
    if (!longest[paths.start]->endless) {
        lengths->most = longest[paths.start]->decisions;
    }
    return lengths;
}

} // namespace proof
