#include "window/Layout.hpp"

#include <algorithm>
#include <cmath>

namespace window {

namespace {

/// Places a child of the size it wants across a stretch.
std::pair<int, int> across(const Hints& hints, int from, int room, int wanted) {
    const int taken = std::min(room, wanted);
    switch (hints.across) {
    case Hints::Across::start:
        return {from, taken};
    case Hints::Across::centre:
        return {from + (room - taken) / 2, taken};
    case Hints::Across::end:
        return {from + room - taken, taken};
    case Hints::Across::stretch:
        break;
    }
    return {from, room};
}

int visibleCount(std::span<const std::unique_ptr<Widget>> children) {
    return static_cast<int>(
        std::count_if(children.begin(), children.end(), [](const auto& c) { return c->visible(); }));
}

Size stackedSize(std::span<const std::unique_ptr<Widget>> children, const Setting& setting, int width, int gap) {
    Size size;
    for (const auto& child : children) {
        if (!child->visible())
            continue;
        const Size wanted = child->measure(setting, width);
        size.width = std::max(size.width, wanted.width);
        size.height += wanted.height;
    }
    size.height += gap * std::max(0, visibleCount(children) - 1);
    return size;
}

/// What `Hints::across` means: across the stack, or across the row that these children stand in when there is room.
enum class HintsFor { stack, row };

void stack(std::span<const std::unique_ptr<Widget>> children, const Setting& setting, const Rect& place, int gap,
           HintsFor hintsFor = HintsFor::stack) {
    const int wanted = stackedSize(children, setting, place.width, gap).height;
    double shares = 0;
    for (const auto& child : children)
        if (child->visible())
            shares += child->hints.grow;
    const int spare = std::max(0, place.height - wanted);
    int y = place.y;
    for (const auto& child : children) {
        if (!child->visible())
            continue;
        const Size size = child->measure(setting, place.width);
        const bool ofRow = hintsFor == HintsFor::row && child->hints.across != Hints::Across::stretch;
        const auto [x, width] =
            across(ofRow ? Hints{0, Hints::Across::start} : child->hints, place.x, place.width, size.width);
        const int extra = shares > 0 ? static_cast<int>(spare * child->hints.grow / shares) : 0;
        // A child that grows also gives way: a scrolling part shrinks so that what stands below it stays in the window.
        const int missing = child->hints.grow > 0 ? std::max(0, wanted - place.height) : 0;
        const int height = std::max(0, size.height + extra - missing);
        child->arrange(setting, {x, y, width, height});
        y += height + gap;
    }
}

} // namespace

Size Column::measured(const Setting& setting, int width) {
    return stackedSize(children(), setting, width, setting.scale.space(m_gap));
}

void Column::arrangeIn(const Setting& setting, const Rect& inner) {
    stack(children(), setting, inner, setting.scale.space(m_gap));
}

std::vector<int> Row::widths(const Setting& setting, int width) {
    const int gap = setting.scale.space(m_gap);
    int left = width - gap * std::max(0, visibleCount(children()) - 1);
    double shares = 0;
    std::vector<int> result(children().size(), 0);
    for (std::size_t i = 0; i < children().size(); ++i) {
        Widget& child = *children()[i];
        if (!child.visible())
            continue;
        shares += child.hints.grow;
        if (child.hints.grow > 0)
            continue;
        result[i] = child.measure(setting, width).width;
        left -= result[i];
    }
    if (left < 0)
        return {};
    int lastGrower = -1;
    int given = 0;
    for (std::size_t i = 0; i < children().size(); ++i) {
        Widget& child = *children()[i];
        if (!child.visible() || child.hints.grow <= 0)
            continue;
        result[i] = static_cast<int>(left * child.hints.grow / shares);
        if (result[i] < setting.scale.measure(m_stackBelow))
            return {};
        given += result[i];
        lastGrower = static_cast<int>(i);
    }
    if (lastGrower >= 0)
        result[static_cast<std::size_t>(lastGrower)] += left - given;
    return result;
}

Size Row::measured(const Setting& setting, int width) {
    const int gap = setting.scale.space(m_gap);
    const auto each = widths(setting, width);
    if (each.empty())
        return stackedSize(children(), setting, width, gap);
    Size size{gap * std::max(0, visibleCount(children()) - 1), 0};
    for (std::size_t i = 0; i < each.size(); ++i) {
        if (!children()[i]->visible())
            continue;
        size.width += each[i];
        size.height = std::max(size.height, children()[i]->measure(setting, each[i]).height);
    }
    return size;
}

void Row::arranged(const Setting& setting) {
    const int gap = setting.scale.space(m_gap);
    const auto each = widths(setting, place().width);
    if (each.empty()) {
        stack(children(), setting, place(), gap, HintsFor::row);
        return;
    }
    int x = place().x;
    for (std::size_t i = 0; i < each.size(); ++i) {
        Widget& child = *children()[i];
        if (!child.visible())
            continue;
        const auto [y, height] = across(child.hints, place().y, place().height, child.measure(setting, each[i]).height);
        child.arrange(setting, {x, y, each[i], height});
        x += each[i] + gap;
    }
}

Wrap::Flow Wrap::flow(const Setting& setting, int width) {
    Flow flow = fill(setting, width);
    if (m_lines == Lines::full)
        return flow;
    // The narrowest room in which it gets no higher: what was left over on the last line goes to all of them.
    int tooNarrow = 0;
    int enough = width;
    while (enough - tooNarrow > 1) {
        const int middle = (tooNarrow + enough) / 2;
        Flow narrower = fill(setting, middle);
        const bool fits = narrower.second.height <= flow.second.height && narrower.second.width <= middle;
        (fits ? enough : tooNarrow) = middle;
        if (fits)
            flow = std::move(narrower);
    }
    return flow;
}

Wrap::Flow Wrap::fill(const Setting& setting, int width) {
    const int gap = setting.scale.space(m_gap);
    const int lineGap = setting.scale.space(m_lineGap);
    std::vector<Rect> places(children().size());
    Size size;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    std::size_t lineStart = 0;
    const auto closeLine = [&](std::size_t end) {
        for (std::size_t i = lineStart; i < end; ++i)
            places[i].y += (lineHeight - places[i].height) / 2;
        lineStart = end;
    };
    for (std::size_t i = 0; i < children().size(); ++i) {
        Widget& child = *children()[i];
        if (!child.visible())
            continue;
        const Size wanted = child.measure(setting, width);
        if (x > 0 && x + wanted.width > width) {
            closeLine(i);
            x = 0;
            y += lineHeight + lineGap;
            lineHeight = 0;
        }
        places[i] = {x, y, std::min(width, wanted.width), wanted.height};
        x += wanted.width + gap;
        lineHeight = std::max(lineHeight, wanted.height);
        size.width = std::max(size.width, places[i].right());
    }
    closeLine(children().size());
    size.height = y + lineHeight;
    return {std::move(places), size};
}

Size Wrap::measured(const Setting& setting, int width) { return flow(setting, width).second; }

void Wrap::arranged(const Setting& setting) {
    const auto places = flow(setting, place().width).first;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (children()[i]->visible())
            children()[i]->arrange(setting, places[i].shifted(place().x, place().y));
}

std::pair<std::vector<Rect>, Size> Grid::flow(const Setting& setting, int width) {
    const int gap = setting.scale.space(m_gap);
    const int least = std::max(1, setting.scale.measure(m_leastColumn));
    const int columns = std::clamp((width + gap) / (least + gap), 1, std::max(1, m_mostColumns));
    const int each = (width - gap * (columns - 1)) / columns;
    std::vector<Rect> places(children().size());
    int y = 0;
    int lineHeight = 0;
    int column = 0;
    std::size_t lineStart = 0;
    const auto closeLine = [&](std::size_t end) {
        for (std::size_t i = lineStart; i < end; ++i)
            places[i].height = lineHeight;
        lineStart = end;
    };
    for (std::size_t i = 0; i < children().size(); ++i) {
        Widget& child = *children()[i];
        if (!child.visible())
            continue;
        if (column == columns) {
            closeLine(i);
            y += lineHeight + gap;
            lineHeight = 0;
            column = 0;
        }
        places[i] = {column * (each + gap), y, each, 0};
        lineHeight = std::max(lineHeight, child.measure(setting, each).height);
        ++column;
    }
    closeLine(children().size());
    return {std::move(places), Size{width, y + lineHeight}};
}

Size Grid::measured(const Setting& setting, int width) { return flow(setting, width).second; }

void Grid::arranged(const Setting& setting) {
    const auto places = flow(setting, place().width).first;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (children()[i]->visible())
            children()[i]->arrange(setting, places[i].shifted(place().x, place().y));
}

namespace {

struct Margins {
    int left, top, right, bottom;
};

Margins margins(const Insets& insets, const Setting& setting) {
    return {setting.scale.space(insets.left), setting.scale.space(insets.top), setting.scale.space(insets.right),
            setting.scale.space(insets.bottom)};
}

} // namespace

Size Padded::measured(const Setting& setting, int width) {
    const Margins m = margins(m_insets, setting);
    const Size inner = Column::measured(setting, std::max(1, width - m.left - m.right));
    return {inner.width + m.left + m.right, inner.height + m.top + m.bottom};
}

void Padded::arranged(const Setting& setting) {
    const Margins m = margins(m_insets, setting);
    const Rect whole = place();
    arrangeIn(setting, {whole.x + m.left, whole.y + m.top, std::max(1, whole.width - m.left - m.right),
                        std::max(0, whole.height - m.top - m.bottom)});
}

Size ReadingWidth::measured(const Setting& setting, int width) {
    return Column::measured(setting, std::min(width, setting.scale.measure(m_most)));
}

void ReadingWidth::arranged(const Setting& setting) {
    Rect inner = place();
    const int most = setting.scale.measure(m_most);
    if (inner.width > most) {
        if (m_at == At::centre)
            inner.x += (inner.width - most) / 2;
        inner.width = most;
    }
    arrangeIn(setting, inner);
}

void Middle::arranged(const Setting& setting) {
    constexpr double above = 0.4; // what stands exactly in the middle seems to sink
    Rect inner = place();
    inner.height = std::min(inner.height, measure(setting, inner.width).height);
    const int left = place().height - inner.height;
    if (m_room != place() || !(m_scale == setting.scale)) {
        m_room = place();
        m_scale = setting.scale;
        m_top = static_cast<int>(left * above);
    }
    inner.y += std::clamp(m_top, 0, left); // where it began: a message that comes moves nothing above it
    arrangeIn(setting, inner);
}

void Panel::paint(Canvas& canvas, const Setting& setting) const {
    const int radius = setting.scale.length(cornerRadius);
    const int hair = std::max(1, setting.scale.length(1));
    const drawing::Theme& theme = *setting.theme;
    switch (m_look) {
    case Look::panel:
        canvas.fillRounded(place(), radius, theme.panel);
        if (theme.highContrast)
            canvas.strokeRounded(place(), radius, 2 * hair, theme.lineStrong);
        break;
    case Look::outlined:
        canvas.strokeRounded(place(), radius, hair, theme.line);
        break;
    case Look::soft:
        canvas.fillRounded(place(), radius, theme.accentSoft);
        break;
    case Look::message: {
        canvas.fillRounded(place(), radius, theme.panel);
        const Canvas::Clip edge(canvas, {place().x, place().y, setting.scale.length(4), place().height});
        canvas.fillRounded(place(), radius, theme.accent);
        break;
    }
    case Look::bar:
        canvas.fill(place(), theme.panel);
        canvas.fill({place().x, place().bottom() - hair, place().width, hair}, theme.line);
        break;
    }
    paintChildren(canvas, setting);
}

} // namespace window
