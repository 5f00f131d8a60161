#pragma once

#include "debrief/Profile.hpp"
#include "model/CompetencyFramework.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace review {

/// What one learner showed of one unit.
struct Cell {
    debrief::Band band = debrief::Band::notSampled;
    int n = 0;
    double sum = 0;
};

/// A cohort's learners by what was called for, for whoever may see their names.
struct CohortMap {
    struct Row {
        std::string learnerId;
        std::string name;
        std::vector<Cell> cells; ///< one for each of `units`
        bool leftOut = false;    ///< nothing is known, or their attempts were made with another framework
    };
    std::string cohort; ///< name
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::vector<model::UnitId> units; ///< those that anybody was called on for, in the framework's order
    std::vector<Row> rows;            ///< by name
};

inline constexpr std::size_t fewestInGroup = 5;
inline constexpr std::size_t bandCount = 5;

/// How many learners stand in each band of one unit, without names. A count from 1 to 4 is left out; and where one left
/// out could be told from the others and the whole, the next smallest is left out with it.
struct NamelessRow {
    model::UnitId unit{0};
    std::array<std::optional<std::size_t>, bandCount> learners; ///< by debrief::Band; nothing: left out
};

struct NamelessMap {
    std::string cohort;
    std::size_t learners = 0;
    bool tooFew = false; ///< the cohort itself has fewer than five: nothing is shown
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::vector<NamelessRow> rows;
};

[[nodiscard]] NamelessMap withoutNames(const CohortMap& map);

} // namespace review
