#include "review/CohortMap.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using debrief::Band;
using review::CohortMap;

namespace {

/// A cohort in which so many learners stand in each band of one unit.
CohortMap cohort(const std::array<std::size_t, review::bandCount>& counts) {
    CohortMap map;
    map.units = {model::UnitId(0)};
    for (std::size_t band = 0; band < counts.size(); ++band) {
        for (std::size_t i = 0; i < counts[band]; ++i) {
            map.rows.push_back({"", "", {{static_cast<Band>(band), 3, 1}}, false});
        }
    }
    return map;
}

} // namespace

TEST_CASE("a cohort of fewer than five is not shown without names at all") {
    const auto map = review::withoutNames(cohort({1, 1, 1, 1, 0}));
    CHECK(map.tooFew);
    CHECK(map.rows.empty());
    CHECK_FALSE(review::withoutNames(cohort({5, 0, 0, 0, 0})).tooFew);
}

TEST_CASE("no group of one to four is shown, nor can one be found by subtracting") {
    for (std::size_t a = 0; a < 8; ++a) {
        for (std::size_t b = 0; b < 8; ++b) {
            for (std::size_t c = 0; c < 8; ++c) {
                const std::array counts{a, b, c, std::size_t{6}, std::size_t{0}};
                CAPTURE(a, b, c);
                const auto map = review::withoutNames(cohort(counts));
                REQUIRE(map.rows.size() == 1);
                std::size_t leftOut = 0;
                std::size_t hidden = 0;
                for (std::size_t band = 0; band < counts.size(); ++band) {
                    const auto& shown = map.rows[0].learners[band];
                    if (shown) {
                        CHECK((*shown == 0 || *shown >= review::fewestInGroup));
                        CHECK(*shown == counts[band]);
                    } else {
                        ++leftOut;
                        hidden += counts[band];
                    }
                }
                CHECK(leftOut != 1);
                CHECK((hidden == 0 || hidden >= review::fewestInGroup));
            }
        }
    }
}

TEST_CASE("where every group is large enough nothing is left out") {
    const auto map = review::withoutNames(cohort({5, 6, 7, 8, 9}));
    for (std::size_t band = 0; band < review::bandCount; ++band) {
        CHECK(map.rows[0].learners[band] == 5 + band);
    }
}
