#pragma once

#include <cstdint>
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

/// (R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1972; with its own stack, so that a
/// long scenario cannot exhaust the machine's.)
[[nodiscard]] Components componentsOf(const Graph& graph);

} // namespace proof
