#include "debrief/Interval.hpp"
#include "debrief/Profile.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace debrief;

TEST_CASE("Jeffreys intervals agree with figures worked out independently") {
    struct Row {
        double s;
        int n;
        double low, high;
    };
    // To 30 digits, by bisection of the regularised incomplete beta function with another library.
    const auto row = GENERATE(values<Row>({{0, 3, 0.000000, 0.444067},
                                           {1, 3, 0.062413, 0.764466},
                                           {2, 3, 0.235534, 0.937587},
                                           {3, 3, 0.555933, 1.000000},
                                           {1, 4, 0.046007, 0.650707},
                                           {2, 4, 0.165280, 0.834720},
                                           {3, 4, 0.349293, 0.953993},
                                           {4, 4, 0.637513, 1.000000},
                                           {4, 5, 0.437155, 0.963553},
                                           {5, 5, 0.694254, 1.000000},
                                           {5, 6, 0.505461, 0.969818},
                                           {4.5, 5, 0.549280, 0.989794},
                                           {7, 10, 0.441873, 0.882671},
                                           {50, 100, 0.418512, 0.581488}}));
    CAPTURE(row.s, row.n);
    const Interval interval = jeffreys(row.s, row.n);
    CHECK(interval.low == Approx(row.low).margin(1e-6));
    CHECK(interval.high == Approx(row.high).margin(1e-6));
}

TEST_CASE("Where a Beta distribution has a simple form, the interval can be checked by hand") {
    // Beta(1, 1) is uniform; Beta(1, b) has the distribution 1 - (1 - x)^b.
    CHECK(jeffreys(0.5, 1).low == Approx(0.05));
    CHECK(jeffreys(0.5, 1).high == Approx(0.95));
    CHECK(jeffreys(0.5, 2).low == Approx(1 - std::sqrt(0.95)));
    CHECK(jeffreys(0.5, 2).high == Approx(1 - std::sqrt(0.05)));
    CHECK(jeffreys(2.5, 3).low == Approx(std::cbrt(0.05)));
    CHECK(jeffreys(2.5, 3).high == Approx(std::cbrt(0.95)));
}

TEST_CASE("An interval mirrors when success and failure change places") {
    for (int n = 1; n <= 40; ++n) {
        for (int halves = 0; halves <= 2 * n; ++halves) {
            CAPTURE(n, halves);
            const double s = halves / 2.0;
            const Interval interval = jeffreys(s, n);
            const Interval mirrored = jeffreys(n - s, n);
            CHECK(interval.low == Approx(1 - mirrored.high).margin(1e-9));
            CHECK(interval.low <= s / n);
            CHECK(interval.high >= s / n);
        }
    }
}

TEST_CASE("An interval holds for sums and counts that nothing should give") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    struct Row {
        double s;
        int n;
        Interval expected;
    };
    const auto row = GENERATE_COPY(values<Row>({{0, 0, {0, 1}},
                                                {1, 0, {0, 1}},
                                                {0, -3, {0, 1}},
                                                {-1, 3, jeffreys(0, 3)},
                                                {4, 3, jeffreys(3, 3)},
                                                {nan, 3, jeffreys(0, 3)},
                                                {1e-12, 3, jeffreys(0, 3)},
                                                {3 - 1e-12, 3, {jeffreys(3 - 1e-12, 3).low, 1}}}));
    CAPTURE(row.s, row.n);
    CHECK(jeffreys(row.s, row.n) == row.expected);
}

TEST_CASE("A band follows from the count, the proportion and the interval's lower end") {
    struct Row {
        double s;
        int n;
        Band band;
    };
    const auto row =
        GENERATE(values<Row>({{0, 0, Band::notSampled},
                              {0, 1, Band::insufficient},
                              {2, 2, Band::insufficient},
                              {3, 3, Band::consistent},
                              {2.5, 3, Band::emerging}, // lower end 0.368
                              {1.5, 3, Band::emerging},
                              {1.0 / 3 + 2.0 / 3 + 0.5, 3, Band::emerging}, // exactly one half
                              {2.0 / 3 + 0.5 + 1.0 / 3, 3, Band::emerging},
                              {0.1 + 0.2 + 0.3 + 0.4 + 0.5 + 0.6 + 0.7 + 0.8 + 0.9 - 1e-15, 9, Band::emerging},
                              {1, 3, Band::toDevelop},
                              {0, 3, Band::toDevelop},
                              {4, 5, Band::emerging}, // lower end 0.437
                              {4.5, 5, Band::consistent},
                              {5, 6, Band::consistent}, // lower end 0.505
                              {50, 100, Band::emerging},
                              {49, 100, Band::toDevelop}}));
    CAPTURE(row.s, row.n);
    CHECK(bandOf(row.s, row.n, jeffreys(row.s, row.n)) == row.band);
}
