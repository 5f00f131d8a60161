#include "review/CohortMap.hpp"

#include <algorithm>

namespace review {

namespace {

using Counts = std::array<std::size_t, bandCount>;

/// Leaves small groups out so that none can be found by subtracting the others from the whole.
std::array<std::optional<std::size_t>, bandCount> suppressed(const Counts& counts) {
    std::array<std::optional<std::size_t>, bandCount> shown;
    std::size_t leftOut = 0;
    std::size_t people = 0;
    for (std::size_t band = 0; band < bandCount; ++band) {
        if (counts[band] > 0 && counts[band] < fewestInGroup) {
            ++leftOut;
            people += counts[band];
        } else {
            shown[band] = counts[band];
        }
    }
    // What is left out has to be of two groups at least, and of five people: else the whole gives it away.
    while (leftOut > 0 && (leftOut < 2 || people < fewestInGroup)) {
        std::optional<std::size_t> smallest;
        for (std::size_t band = 0; band < bandCount; ++band) {
            if (shown[band] && *shown[band] > 0 && (!smallest || *shown[band] < *shown[*smallest])) {
                smallest = band;
            }
        }
        if (!smallest) {
            break;
        }
        people += *shown[*smallest];
        shown[*smallest].reset();
        ++leftOut;
    }
    return shown;
}

} // namespace

NamelessMap withoutNames(const CohortMap& map) {
    NamelessMap nameless{map.cohort, map.rows.size(), map.rows.size() < fewestInGroup, map.framework, {}};
    if (nameless.tooFew) {
        return nameless;
    }
    for (std::size_t unit = 0; unit < map.units.size(); ++unit) {
        Counts counts{};
        for (const CohortMap::Row& row : map.rows) {
            ++counts[static_cast<std::size_t>(unit < row.cells.size() ? row.cells[unit].band
                                                                      : debrief::Band::notSampled)];
        }
        nameless.rows.push_back({map.units[unit], suppressed(counts)});
    }
    return nameless;
}

} // namespace review
