#pragma once

#include "review/LearnerPage.hpp"
#include "window/Widget.hpp"

namespace window {

/// Where a unit stood after each first attempt: points with their intervals, the earliest on the left. The words below
/// it say the same.
class GrowthView final : public Widget {
public:
    explicit GrowthView(review::UnitGrowth growth) : m_growth(std::move(growth)) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override { return {width, setting.scale.length(84)}; }

private:
    review::UnitGrowth m_growth;
};

} // namespace window
