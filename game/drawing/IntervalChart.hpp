#pragma once

#include "debrief/Profile.hpp"
#include "drawing/Canvas.hpp"
#include "drawing/Theme.hpp"

namespace drawing {

/// What one line of the profile shows: the estimate as a point, its interval as a bar, on a scale from 0 to 1 with a
/// mark in the middle, where "emerging" begins. Shape tells apart what colour tells apart: a line with nothing sampled
/// is dashed and empty; an expected unit has a small flag.
class IntervalChart {
public:
    explicit IntervalChart(const debrief::UnitEvidence& evidence);

    /// Height that it wants, at any width.
    [[nodiscard]] static int height(const Scale& scale);
    void draw(Canvas& canvas, const Rect& place, const Theme& theme, const Scale& scale) const;

    /// Where a proportion from 0 to 1 lies in `place`, in pixels from the left of the canvas.
    [[nodiscard]] static int positionOf(double proportion, const Rect& place, const Scale& scale);

private:
    int m_n;
    double m_estimate;
    debrief::Interval m_interval;
    bool m_expected;
    bool m_enough;
};

} // namespace drawing
