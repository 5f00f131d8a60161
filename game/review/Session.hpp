#pragma once

#include "review/Access.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace review {

/// Somebody who signed in and sits at the screen. Measured by the monotonic clock, so that setting the wall clock back
/// keeps no session open.
class Session {
public:
    Session(Visitor visitor, int lockMinutes, std::int64_t nowMilliseconds)
        : m_visitor(std::move(visitor)), m_lockAfter(std::int64_t{lockMinutes} * 60'000), m_active(nowMilliseconds) {}

    [[nodiscard]] const Visitor& visitor() const { return m_visitor; }
    /// Whether they have to say who they are again. Without accounts there is nothing to lock.
    [[nodiscard]] bool locked(std::int64_t nowMilliseconds) const {
        return m_visitor.role && (m_locked || nowMilliseconds - m_active >= m_lockAfter);
    }
    /// When it locks if nothing happens until then; nothing: it is locked, or there is nothing to lock.
    [[nodiscard]] std::optional<std::int64_t> locksAt() const {
        return m_visitor.role && !m_locked ? std::optional(m_active + m_lockAfter) : std::nullopt;
    }
    /// A key or the mouse: keeps an open session open, and opens none that has locked.
    void active(std::int64_t nowMilliseconds) {
        m_locked = locked(nowMilliseconds);
        m_active = nowMilliseconds;
    }
    void lock() { m_locked = true; }
    /// From now on it locks after so many minutes.
    void lockAfter(int minutes) { m_lockAfter = std::int64_t{minutes} * 60'000; }
    /// They said who they are.
    void unlock(std::int64_t nowMilliseconds) {
        m_locked = false;
        m_active = nowMilliseconds;
    }

private:
    Visitor m_visitor;
    std::int64_t m_lockAfter;
    std::int64_t m_active;
    bool m_locked = false;
};

} // namespace review
