#pragma once

namespace debrief {

/// Approximate 90 % Jeffreys interval for s out of n; see docs/debrief.md.
struct Interval {
    double low = 0;
    double high = 1;
    bool operator==(const Interval&) const = default;
};

/// Interval of Beta(1/2 + s, 1/2 + n - s), equal tails of 5 %; low is 0 when s = 0, high is 1 when s = n. n = 0 gives 0
/// to 1, and s is taken as within 0 and n. (L. D. Brown, T. T. Cai, A. DasGupta, "Interval estimation for a binomial
/// proportion", Statistical Science 2001.)
[[nodiscard]] Interval jeffreys(double s, int n);

/// Sums of fractions such as 1/3 + 2/3 are compared with this much room, so that rounding never decides a band.
inline constexpr double sumTolerance = 1e-9;

} // namespace debrief
