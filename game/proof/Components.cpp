#include "proof/Components.hpp"

#include <algorithm>
#include <optional>

namespace proof {

namespace {

class Search {
public:
    explicit Search(const Graph& graph) : m_graph(graph), m_order(graph.size()), m_lowest(graph.size()) {
        m_components.of.resize(graph.size());
        m_placed.resize(graph.size());
    }

    [[nodiscard]] Components run() {
        for (std::uint32_t root = 0; root < m_graph.size(); ++root) {
            if (!m_order[root]) {
                walkFrom(root);
            }
        }
        return std::move(m_components);
    }

private:
    struct Visit {
        std::uint32_t node;
        std::size_t nextEdge = 0;
    };

    void walkFrom(std::uint32_t root) {
        enter(root);
        while (!m_path.empty()) {
            Visit& visit = m_path.back();
            const std::uint32_t node = visit.node;
            if (visit.nextEdge < m_graph[node].size()) {
                const std::uint32_t next = m_graph[node][visit.nextEdge++];
                if (!m_order[next]) {
                    enter(next);
                } else if (!m_placed[next]) {
                    m_lowest[node] = std::min(m_lowest[node], *m_order[next]);
                }
                continue;
            }
            m_path.pop_back();
            if (m_lowest[node] == *m_order[node]) {
                close(node);
            }
            if (!m_path.empty()) {
                const std::uint32_t parent = m_path.back().node;
                m_lowest[parent] = std::min(m_lowest[parent], m_lowest[node]);
            }
        }
    }

    void enter(std::uint32_t node) {
        m_order[node] = m_nextOrder;
        m_lowest[node] = m_nextOrder++;
        m_waiting.push_back(node);
        m_path.push_back({node});
    }

    void close(std::uint32_t root) {
        for (bool more = true; more;) {
            const std::uint32_t node = m_waiting.back();
            m_waiting.pop_back();
            m_placed[node] = true;
            m_components.of[node] = m_components.count;
            more = node != root;
        }
        ++m_components.count;
    }

    const Graph& m_graph;
    std::vector<std::optional<std::uint32_t>> m_order;
    std::vector<std::uint32_t> m_lowest;
    std::vector<bool> m_placed;
    std::vector<std::uint32_t> m_waiting;
    std::vector<Visit> m_path;
    std::uint32_t m_nextOrder = 0;
    Components m_components;
};

} // namespace

Components componentsOf(const Graph& graph) { return Search(graph).run(); }

} // namespace proof
