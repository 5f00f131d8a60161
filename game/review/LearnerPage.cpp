#include "review/LearnerPage.hpp"

namespace review {

std::vector<UnitGrowth> growthOver(const model::CompetencyFramework& framework,
                                   const std::vector<AttemptRead>& counted) {
    std::vector<UnitGrowth> growth(framework.units.size());
    for (std::size_t i = 0; i < growth.size(); ++i) {
        growth[i].unit = model::UnitId(i);
    }
    for (std::size_t attempt = 0; attempt < counted.size(); ++attempt) {
        for (const debrief::NumberedEvidence& decision : counted[attempt].evidence.decisions) {
            if (!decision.firstVisit) {
                continue;
            }
            for (const debrief::Observation& observation : decision.evidence.calledFor) {
                auto& points = growth[observation.unit.position()].points;
                if (points.empty() || points.back().attempt != attempt) {
                    UnitGrowth::Point next = points.empty() ? UnitGrowth::Point{} : points.back();
                    next.attempt = attempt;
                    points.push_back(next);
                }
                ++points.back().n;
                points.back().sum += observation.value;
            }
        }
    }
    std::erase_if(growth, [](const UnitGrowth& unit) { return unit.points.empty(); });
    for (UnitGrowth& unit : growth) {
        for (std::size_t i = 0; i < unit.points.size(); ++i) {
            UnitGrowth::Point& point = unit.points[i];
            point.interval = debrief::jeffreys(point.sum, point.n);
            const bool enoughScenarios = static_cast<int>(i) + 1 >= debrief::fewestScenarios;
            point.band =
                enoughScenarios ? debrief::bandOf(point.sum, point.n, point.interval) : debrief::Band::insufficient;
        }
    }
    return growth;
}

} // namespace review
