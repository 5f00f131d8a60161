#include "window/ScrollView.hpp"

#include "window/Button.hpp"

#include <algorithm>
#include <cmath>

namespace window {

namespace {

int gutter(const Setting& setting) { return setting.scale.length(16); }

} // namespace

Size ScrollView::measured(const Setting& setting, int width) {
    Size size = Column::measured(setting, std::max(1, width - gutter(setting)));
    size.width += gutter(setting);
    return size;
}

void ScrollView::arranged(const Setting& setting) {
    const int width = std::max(1, place().width - gutter(setting));
    m_contentHeight = Column::measured(setting, width).height;
    m_offset = std::clamp(m_offset, 0, furthest());
    arrangeIn(setting, {place().x, place().y - m_offset, width, std::max(m_contentHeight, place().height)});
}

bool ScrollView::scrollBy(int pixels) {
    const int to = std::clamp(m_offset + pixels, 0, furthest());
    const int moved = to - m_offset;
    if (moved == 0)
        return false;
    m_offset = to;
    for (const auto& child : children())
        child->moveBy(0, -moved);
    touchLook();
    scrolled();
    return true;
}

void ScrollView::reveal(const Rect& what, int margin) {
    if (what.y - margin < place().y || what.height + 2 * margin > place().height)
        scrollBy(what.y - margin - place().y);
    else if (what.bottom() + margin > place().bottom())
        scrollBy(what.bottom() + margin - place().bottom());
}

void ScrollView::bringToTop(const Rect& what, int margin) { scrollBy(what.y - margin - place().y); }

Rect ScrollView::bar(const Setting& setting) const {
    if (!ScrollView::scrolls())
        return {};
    const int width = gutter(setting);
    return {place().right() - width, place().y, width, place().height};
}

void ScrollView::dragTo(int y) {
    const double share = static_cast<double>(y - place().y) / std::max(1, place().height);
    scrollTo(static_cast<int>(std::lround(share * m_contentHeight)) - place().height / 2);
}

void ScrollView::paint(Canvas& canvas, const Setting& setting) const {
    const Rect reach{place().x - ringReach * 2, place().y, place().width + ringReach * 2, place().height};
    const Canvas::Clip clip(canvas, reach);
    paintChildren(canvas, setting);
    if (!scrolls())
        return;

    // More above or below shows as a fading edge, so that a page that goes on never looks like its end.
    const drawing::Colour& ground = m_ground == Ground::panel ? setting.theme->panel : setting.theme->page;
    const int steps = 12;
    const int step = setting.scale.length(2);
    for (int i = 0; i < steps; ++i) {
        const double alpha = static_cast<double>(steps - i) / steps;
        const drawing::Colour colour = ground.withAlpha(alpha * 0.9);
        if (m_offset < furthest())
            canvas.fill({reach.x, place().bottom() - (i + 1) * step, reach.width, step}, colour);
        if (m_offset > 0)
            canvas.fill({reach.x, place().y + i * step, reach.width, step}, colour);
    }

    // A line as well where a foot stands below, because the fading may fall into a gap between two paragraphs.
    const int hair = std::max(1, setting.scale.length(1));
    if (m_offset < furthest() && place().bottom() < setting.window.height)
        canvas.fill({reach.x, place().bottom() - hair, reach.width, hair}, setting.theme->line);

    const Rect track = bar(setting);
    const int width = setting.scale.length(5);
    const double shown = static_cast<double>(place().height) / m_contentHeight;
    const int height = std::max(setting.scale.length(32), static_cast<int>(track.height * shown));
    const int room = track.height - height;
    const int y = track.y + (furthest() > 0 ? static_cast<int>(static_cast<double>(room) * m_offset / furthest()) : 0);
    canvas.fillRounded({track.right() - width - setting.scale.length(2), y, width, height}, width / 2,
                       mix(ground, setting.theme->lineStrong, 0.6));
}

TwoPanes::TwoPanes(double least, double leftShare, double gap)
    : m_least(least), m_leftShare(leftShare), m_gap(gap), m_left(&add<ScrollView>()), m_right(&add<ScrollView>()) {}

void TwoPanes::fit(const Setting& setting, int width) {
    m_wide = width >= setting.scale.measure(m_least);
    if (m_onFit)
        m_onFit(m_wide);
}

Size TwoPanes::measured(const Setting& setting, int width) {
    fit(setting, width);
    return ScrollView::measured(setting, width);
}

void TwoPanes::arranged(const Setting& setting) {
    fit(setting, place().width);
    if (!m_wide) {
        const Rect before = m_right->place();
        ScrollView::arranged(setting);
        const int moved = m_right->place().y - before.y;
        if (moved > 0 && before.width == m_right->place().width && before.y > place().y && before.y < place().bottom())
            scrollBy(moved);
        return;
    }
    showAll();
    const int gap = setting.scale.space(m_gap);
    const int leftWidth = static_cast<int>((place().width - gap) * m_leftShare);
    m_left->arrange(setting, {place().x, place().y, leftWidth, std::max(1, place().height - m_belowLeft)});
    m_right->arrange(setting,
                     {place().x + leftWidth + gap, place().y, place().width - gap - leftWidth, place().height});
}

void TwoPanes::scrolled() {
    ScrollView::scrolled();
    if (!m_wide)
        touchLayout(); // whether the right part is in sight may decide what else shows
}

void TwoPanes::paint(Canvas& canvas, const Setting& setting) const {
    if (m_wide)
        paintChildren(canvas, setting);
    else
        ScrollView::paint(canvas, setting);
}

PanesWithCue::PanesWithCue(double least, double leftShare, double gap, std::string cue, std::string more)
    : m_panes(&add<TwoPanes>(least, leftShare, gap)), m_foot(&add<Padded>(Insets{0, 8, 16, 12})),
      m_more(&add<Padded>(Insets{-quietMargin, 2, 0, 6})) {
    m_foot->add<Button>(std::move(cue), [this] { m_panes->bringToTop(m_panes->right().place(), 0); });
    m_more->add<Wrap>()
        .add<Button>(
            std::move(more), [this] { readOn(); }, Button::Kind::quiet)
        .setIcon("down");
    m_panes->left().onScrolled([this] { touchLayout(); });
}

void PanesWithCue::readOn() {
    ScrollView& left = m_panes->left();
    constexpr double kept = 0.15; ///< of what was in sight stays there, so that nobody loses the line
    left.scrollBy(static_cast<int>(left.place().height * (1 - kept)));
}

void PanesWithCue::arranged(const Setting& setting) {
    m_foot->setVisible(true);
    m_more->setVisible(true);
    const int foot = m_foot->measure(setting, place().width).height;
    // The room below the left part stays when its end is reached: a text that moves as it is read is hard to read. So
    // it is there from the first, and given up only where nothing would have to scroll without it.
    const ScrollView& left = m_panes->left();
    const int more = m_more->measure(setting, place().width).height;
    m_panes->keepBelowLeft(more);
    m_panes->arrange(setting, place());
    const bool goesOn = m_panes->wide() && left.furthest() + left.place().height > place().height;
    if (goesOn) {
        m_more->arrange(setting, {left.place().x, place().bottom() - more, left.place().width, more});
    } else {
        m_panes->keepBelowLeft(0);
        m_panes->arrange(setting, place());
    }
    m_more->setVisible(goesOn && left.offset() < left.furthest());
    // Its heading and the beginning of what follows must show before nothing needs to be said.
    const Rect& right = m_panes->right().place();
    const int needed = std::min(right.height, setting.scale.measure(110));
    m_foot->setVisible(!m_panes->wide() && right.y + needed > place().bottom() - foot);
    if (!m_foot->visible())
        return;
    m_panes->arrange(setting, {place().x, place().y, place().width, place().height - foot});
    m_foot->arrange(setting, {place().x, place().bottom() - foot, place().width, foot});
}

} // namespace window
