// What the stage tells of beside what it paints: cues, places, screens that come into use; and its line of captions.

#include "window/Stage.hpp"

#include <algorithm>
#include <iterator>

namespace window {

Rect Stage::room() const { return {0, 0, m_size.width, std::max(1, m_size.height - m_captionHeight)}; }

void Stage::tell(const Told& told) {
    if (m_onCue)
        m_onCue(told);
}

void Stage::caption(std::string text) { m_caption.say(std::move(text), m_clock()); }

void Stage::passCuesOn() {
    std::vector<Told> all;
    for (const auto& screen : m_screens.screens())
        std::ranges::move(screen->takeCues(), std::back_inserter(all));
    for (const Told& told : all)
        tell(told);
}

void Stage::passShownOn() {
    const Screen& top = m_screens.top();
    if (const auto place = top.place(); place && !top.overlay())
        m_place = *place;
    // Below an overlay everything waits, and is quiet.
    const std::string heard = top.overlay() ? std::string() : m_place;
    if (heard != m_toldPlace) {
        m_toldPlace = heard;
        if (m_onPlace)
            m_onPlace(m_toldPlace);
    }
    const Seen seen = std::ranges::count(m_seen, &top) > 0 ? Seen::again : Seen::first;
    if (seen == Seen::first)
        m_seen.push_back(&top);
    if (m_onShown)
        m_onShown(top, seen);
}

} // namespace window
