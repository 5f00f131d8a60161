#pragma once

#include "window/Layout.hpp"

#include <functional>
#include <string>
#include <utility>

namespace window {

/// Shows a part of its children, which lie one below the other, and scrolls the rest into sight.
class ScrollView : public Column {
public:
    /// What it stands on: the colour into which it fades where it goes on.
    enum class Ground { page, panel };
    explicit ScrollView(double gap = 0, Ground ground = Ground::page) : Column(gap), m_ground(ground) {}

    void paint(Canvas& canvas, const Setting& setting) const override;
    [[nodiscard]] bool scrolls() const override { return m_contentHeight > place().height; }
    [[nodiscard]] int offset() const { return m_offset; }
    [[nodiscard]] int furthest() const { return std::max(0, m_contentHeight - place().height); }

    /// Scrolls by pixels, as far as there is something. False when nothing moved.
    bool scrollBy(int pixels);
    void scrollTo(int offset) { scrollBy(offset - m_offset); }
    /// Scrolls as little as it takes to show `what`, with some room around it; the top of what does not fit.
    void reveal(const Rect& what, int margin);
    /// Scrolls so that `what` stands at the top.
    void bringToTop(const Rect& what, int margin);

    /// Called after each scrolling, for what stands beside it.
    void onScrolled(std::function<void()> call) { m_onScrolled = std::move(call); }

    [[nodiscard]] bool takesInput() const override { return false; }
    /// Where the bar can be taken hold of.
    [[nodiscard]] Rect bar(const Setting& setting) const;
    /// Moves as the pointer drags the bar to a height in the window.
    void dragTo(int y);

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;
    /// Everything shows: there is nothing to scroll.
    void showAll() { m_offset = m_contentHeight = 0; }
    /// Called after each scrolling.
    virtual void scrolled() {
        if (m_onScrolled)
            m_onScrolled();
    }

private:
    std::function<void()> m_onScrolled;
    Ground m_ground;
    int m_offset = 0;
    int m_contentHeight = 0;
};

/// Two parts beside each other, each scrolling on its own, where there is room for two; else one below the other,
/// scrolling together. `least`: width in design pixels, grown with the text, below which it stacks. When stacked and
/// the right part is in sight, it keeps its place in the window while the left part grows, so that nothing moves under
/// a pointer.
class TwoPanes : public ScrollView {
public:
    /// `leftShare`: the left part's share of the width, 0 to 1.
    TwoPanes(double least, double leftShare, double gap);

    [[nodiscard]] ScrollView& left() const { return *m_left; }
    [[nodiscard]] ScrollView& right() const { return *m_right; }
    [[nodiscard]] bool wide() const { return m_wide; }
    /// Called with whether they stand beside each other, before either is measured, for what shows in one case only.
    void onFit(std::function<void(bool wide)> call) { m_onFit = std::move(call); }
    /// Pixels kept free below the left part while both stand beside each other.
    void keepBelowLeft(int pixels) { m_belowLeft = pixels; }
    [[nodiscard]] bool scrolls() const override { return !m_wide && ScrollView::scrolls(); }
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;
    void scrolled() override;

private:
    void fit(const Setting& setting, int width);

    std::function<void(bool)> m_onFit;
    double m_least;
    double m_leftShare;
    double m_gap;
    ScrollView* m_left;
    ScrollView* m_right;
    int m_belowLeft = 0;
    bool m_wide = false;
};

/// Two panes, and where they are stacked and the right part is still out of sight, a button at the foot that says what
/// is there and brings it up. Where they stand beside each other and the left part goes on, a button below it that
/// reads on.
class PanesWithCue : public Widget {
public:
    PanesWithCue(double least, double leftShare, double gap, std::string cue, std::string more);

    [[nodiscard]] TwoPanes& panes() const { return *m_panes; }
    [[nodiscard]] bool cueShows() const { return m_foot->visible(); }

protected:
    Size measured(const Setting& setting, int width) override { return m_panes->measure(setting, width); }
    void arranged(const Setting& setting) override;

private:
    void readOn();

    TwoPanes* m_panes;
    Widget* m_foot;
    Widget* m_more;
};

} // namespace window
