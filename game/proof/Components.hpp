#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace proof {

/// For each node, the nodes it leads to.
using Graph = std::vector<std::vector<std::uint32_t>>;

/// The strongly connected components of a graph: nodes that can all reach one another share one. Components are
/// numbered so that an edge from one component to another leads to a lower number.
struct Components {
    std::vector<std::uint32_t> of; ///< for each node
    std::uint32_t count = 0;
};

/// `nextOf(node)` is what a node leads to, as a std::span.
/// (R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1972; with its own stack, so that a
/// long scenario cannot exhaust the machine's.)
template <class NextOf>
[[nodiscard]] Components componentsOf(std::size_t nodes, const NextOf& nextOf) {
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Visit {
        std::uint32_t node;
        std::uint32_t nextEdge;
    };
    Components components;
    components.of.assign(nodes, none); // none, too, while a node waits for its component
    std::vector<std::uint32_t> order(nodes, none);
    std::vector<std::uint32_t> lowest(nodes);
    std::vector<std::uint32_t> waiting;
    std::vector<Visit> path;
    std::uint32_t nextOrder = 0;
    const auto enter = [&](std::uint32_t node) {
        order[node] = nextOrder;
        lowest[node] = nextOrder++;
        waiting.push_back(node);
        path.push_back({node, 0});
    };
    for (std::uint32_t root = 0; root < nodes; ++root) {
        if (order[root] != none) {
            continue;
        }
        enter(root);
        while (!path.empty()) {
            Visit& visit = path.back();
            const std::uint32_t node = visit.node;
            const auto next = nextOf(node);
            if (visit.nextEdge < next.size()) {
                const std::uint32_t to = next[visit.nextEdge++];
                if (order[to] == none) {
                    enter(to);
                } else if (components.of[to] == none) {
                    lowest[node] = std::min(lowest[node], order[to]);
                }
                continue;
            }
            path.pop_back();
            if (lowest[node] == order[node]) {
                std::uint32_t closed = none;
                do {
                    closed = waiting.back();
                    waiting.pop_back();
                    components.of[closed] = components.count;
                } while (closed != node);
                ++components.count;
            }
            if (!path.empty()) {
                lowest[path.back().node] = std::min(lowest[path.back().node], lowest[node]);
            }
        }
    }
    return components;
}

[[nodiscard]] inline Components componentsOf(const Graph& graph) {
    return componentsOf(graph.size(), [&](std::uint32_t node) { return std::span<const std::uint32_t>(graph[node]); });
}

} // namespace proof
