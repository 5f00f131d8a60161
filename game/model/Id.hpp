#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace model {

/// Position of a `Thing` in the list that owns it. Ids of different kinds of thing do not mix: an `Id<Choice>` cannot
/// be passed where an `Id<Situation>` is wanted.
template <class Thing>
class Id {
public:
    constexpr explicit Id(std::size_t position) : m_position(static_cast<std::uint32_t>(position)) {}

    [[nodiscard]] constexpr std::size_t position() const { return m_position; }

    constexpr auto operator<=>(const Id&) const = default;

private:
    std::uint32_t m_position;
};

} // namespace model

template <class Thing>
struct std::hash<model::Id<Thing>> {
    std::size_t operator()(model::Id<Thing> id) const noexcept { return id.position(); }
};
