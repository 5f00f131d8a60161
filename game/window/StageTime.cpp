// What the stage makes of time while a sealed screen lies over the others.

#include "window/Stage.hpp"

#include <algorithm>

namespace window {

std::span<const std::unique_ptr<Screen>> Stage::awake() const {
    const auto all = m_screens.screens();
    const auto sealed = std::find_if(all.rbegin(), all.rend(), [](const auto& screen) { return screen->sealed(); });
    if (sealed == all.rend())
        return all;
    return all.last(static_cast<std::size_t>(sealed - all.rbegin()) + 1);
}

void Stage::keepTime() {
    const bool sealed = std::ranges::any_of(m_screens.screens(), [](const auto& screen) { return screen->sealed(); });
    if (sealed == m_sealedSince.has_value())
        return;
    if (sealed)
        m_sealedSince = m_clock();
    else
        m_slept += m_clock() - *std::exchange(m_sealedSince, std::nullopt);
}

} // namespace window
