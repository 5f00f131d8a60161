#include "window/Text.hpp"

#include <algorithm>

namespace window {

void Label::setText(std::string text) {
    if (text == m_text)
        return;
    m_text = std::move(text);
    touchLayout();
}

void Label::setTone(Tone tone) {
    m_tone = tone;
    touchLook();
}

Lettered::Layout Label::layout(const Setting& setting, int width) const {
    return setting.type->set(m_text, m_style, setting.scale, width, m_alignment);
}

Size Label::measured(const Setting& setting, int width) {
    return m_text.empty() ? Size{} : layout(setting, width)->size();
}

void Label::paint(Canvas& canvas, const Setting& setting) const {
    for (const Lettering& letters : lettering(setting))
        letters.paint(canvas, colourOf(m_tone, *setting.theme));
}

std::vector<Lettered::Lettering> Label::lettering(const Setting& setting) const {
    if (m_text.empty())
        return {};
    return {{layout(setting, place().width), {place().x, place().y}, m_text}};
}

Paragraphs::Paragraphs(std::string_view text, const TextStyle& style, Tone tone) : m_style(style), m_tone(tone) {
    setText(text);
}

void Paragraphs::setText(std::string_view text) {
    m_paragraphs.clear();
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty())
            continue;
        const bool item = line.starts_with("- ");
        if (item)
            line.remove_prefix(2);
        m_paragraphs.push_back({std::string(line), item});
    }
    touchLayout();
}

std::vector<Paragraphs::Placed> Paragraphs::set(const Setting& setting, int width) const {
    std::vector<Placed> placed;
    const double em = m_style.pixels(setting.scale);
    int y = 0;
    bool first = true;
    bool afterItem = false;
    for (const Paragraph& p : m_paragraphs) {
        if (!first)
            y += static_cast<int>(em * (p.item && afterItem ? 0.25 : 0.75));
        const int indent = p.item ? static_cast<int>(em * 1.25) : 0;
        auto layout = setting.type->set(p.text, m_style, setting.scale, std::max(1, width - indent));
        const int height = layout->size().height;
        placed.push_back({&p, std::move(layout), {indent, y}});
        y += height;
        first = false;
        afterItem = p.item;
    }
    return placed;
}

Size Paragraphs::measured(const Setting& setting, int width) {
    Size size;
    for (const Placed& p : set(setting, width)) {
        size.width = std::max(size.width, p.at.x + p.layout->size().width);
        size.height = p.at.y + p.layout->size().height;
    }
    return size;
}

void Paragraphs::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Colour& colour = colourOf(m_tone, *setting.theme);
    const int em = static_cast<int>(m_style.pixels(setting.scale));
    for (const Placed& p : set(setting, place().width)) {
        const Point at{place().x + p.at.x, place().y + p.at.y};
        if (!canvas.shows({at.x, at.y, p.layout->size().width, p.layout->size().height}))
            continue;
        canvas.text(*p.layout, at, colour);
        if (p.paragraph->item)
            canvas.disc({place().x + em / 2, at.y + p.layout->baseline() - em / 3}, std::max(2, em / 8), colour);
    }
}

std::vector<Lettered::Lettering> Paragraphs::lettering(const Setting& setting) const {
    std::vector<Lettering> result;
    for (const Placed& p : set(setting, place().width))
        result.emplace_back(p.layout, Point{place().x + p.at.x, place().y + p.at.y}, p.paragraph->text);
    return result;
}

void Rule::paint(Canvas& canvas, const Setting& setting) const { canvas.fill(place(), setting.theme->line); }

} // namespace window
