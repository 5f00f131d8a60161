#include "debrief/Interval.hpp"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>

namespace debrief {

namespace {

namespace policies = boost::math::policies;

// Plain double on every machine, and no exception for any argument.
using QuietPolicy =
    policies::policy<policies::promote_double<false>, policies::domain_error<policies::ignore_error>,
                     policies::pole_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;

constexpr double tail = 0.05;

} // namespace

Interval jeffreys(double s, int n) {
    if (n <= 0) {
        return {};
    }
    // The comparison with `not` also takes in what is not a number.
    const double sum = !(s > sumTolerance) ? 0.0 : std::min(s, static_cast<double>(n));
    const double a = 0.5 + sum;
    const double b = 0.5 + n - sum;
    Interval interval;
    if (sum > 0) {
        interval.low = std::clamp(boost::math::ibeta_inv(a, b, tail, QuietPolicy()), 0.0, 1.0);
    }
    if (sum < n - sumTolerance) {
        interval.high = std::clamp(boost::math::ibeta_inv(a, b, 1 - tail, QuietPolicy()), interval.low, 1.0);
    }
    return interval;
}

} // namespace debrief
