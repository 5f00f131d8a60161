#include "window/CaptionLine.hpp"

#include "window/Layout.hpp"

#include <algorithm>
#include <utility>

namespace window {

namespace {

constexpr auto captionStyle = drawing::type::small;

/// Above and below the letters, and beside them.
int captionMargin(const Setting& setting) { return setting.scale.space(3); }
int sideMargin(const Setting& setting) { return setting.scale.space(12); }

} // namespace

int CaptionLine::height(const Setting& setting) {
    return setting.type->set("[", captionStyle, setting.scale)->size().height + 2 * captionMargin(setting);
}

void CaptionLine::say(std::string text, Time now) {
    std::erase_if(m_captions, [&text](const Caption& caption) { return caption.text == text; });
    m_captions.push_back({std::move(text), now + stays});
    touchLook();
}

void CaptionLine::tick(Time now) {
    if (std::erase_if(m_captions, [now](const Caption& caption) { return caption.until <= now; }) > 0)
        touchLook();
}

std::optional<CaptionLine::Time> CaptionLine::nextChange() const {
    if (m_captions.empty())
        return std::nullopt;
    return m_captions.front().until;
}

std::vector<Lettered::Lettering> CaptionLine::lettering(const Setting& setting) const {
    // Where not all fit, the newest do.
    for (auto first = m_captions.begin(); first != m_captions.end(); ++first) {
        std::string text;
        for (auto caption = first; caption != m_captions.end(); ++caption)
            text += (text.empty() ? "" : "   ") + caption->text;
        auto layout = setting.type->set(text, captionStyle, setting.scale);
        const Size size = layout->size();
        if (size.width + 2 * sideMargin(setting) > place().width && first + 1 != m_captions.end())
            continue;
        const Point at{place().x + (place().width - size.width) / 2, place().y + (place().height - size.height) / 2};
        std::vector<Lettering> letters;
        letters.emplace_back(std::move(layout), at, std::move(text));
        return letters;
    }
    return {};
}

void CaptionLine::paint(Canvas& canvas, const Setting& setting) const {
    for (const Lettering& letters : lettering(setting)) {
        const Rect ground{letters.place.x - sideMargin(setting), place().y + 1,
                          letters.place.width + 2 * sideMargin(setting), place().height - 2};
        canvas.fillRounded(ground, std::min(setting.scale.length(cornerRadius), ground.height / 2),
                           setting.theme->panel);
        letters.paint(canvas, setting.theme->inkQuiet);
    }
}

} // namespace window
