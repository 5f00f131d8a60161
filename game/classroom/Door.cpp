#include "classroom/Door.hpp"

#include <algorithm>
#include <utility>

namespace classroom {

std::optional<std::uint64_t> Door::knock(const std::string& address, Waiting waiting) {
    m_queues[address].push_back(std::move(waiting));
    if (++m_waiting <= mostWaiting) {
        return std::nullopt;
    }
    const auto longest = std::ranges::max_element(m_queues, {}, [](const auto& one) { return one.second.size(); });
    const std::uint64_t last = longest->second.back().peer;
    longest->second.pop_back();
    --m_waiting;
    return last;
}

void Door::left(std::uint64_t peer) {
    for (auto queue = m_queues.begin(); queue != m_queues.end();) {
        m_waiting -= std::erase_if(queue->second, [&](const Waiting& one) { return one.peer == peer; });
        queue = queue->second.empty() ? m_queues.erase(queue) : std::next(queue);
    }
}

std::optional<Door::Waiting> Door::next(std::chrono::milliseconds now) {
    if (m_waiting == 0 || now < m_shutUntil) {
        return std::nullopt;
    }
    auto queue = m_queues.upper_bound(m_lastServed);
    if (queue == m_queues.end()) {
        queue = m_queues.begin();
    }
    m_lastServed = queue->first;
    Waiting waiting = std::move(queue->second.front());
    queue->second.pop_front();
    --m_waiting;
    if (queue->second.empty()) {
        m_queues.erase(queue);
    }
    return waiting;
}

void Door::wasWrong(std::chrono::milliseconds now) { m_shutUntil = std::max(m_shutUntil, now) + afterAWrongOne; }

std::optional<std::chrono::milliseconds> Door::opens() const {
    return m_waiting == 0 ? std::nullopt : std::optional(m_shutUntil);
}

} // namespace classroom
